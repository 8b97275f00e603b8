"""The house's table of imports, read from the code as written and as loaded in a fresh interpreter."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "srcdiff"

ALLOWED = {
    "model": set(),
    "errors": set(),
    "read": {"model", "errors"},
    "segment": {"model", "errors"},
    "align": {"model", "errors"},
    "words": {"model", "errors"},
    "details": {"model", "errors"},
    "runtime": {"errors"},
    "embed": {"model", "errors", "runtime"},
    "check": {"model", "errors", "runtime"},
    "compare": {"model", "words", "details"},
    "report": {"model", "errors", "words", "rules"},
    "review": {"model", "errors", "words"},
    "rules": {"model"},
    "config": {"model", "errors", "rules"},
    "tui": {"model", "errors", "words", "report", "review"},
    "pipeline": {"model", "errors", "read", "segment", "align", "words", "details", "embed", "check", "compare"},
}
FREE = {"cli", "__main__", "__init__"}


def _stage(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def _imported_stages(path: Path) -> set[str]:
    stages = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        names: list[str] = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: imports are absolute"
            names = [node.module or ""]
        stages |= {name.split(".")[1] for name in names if name.startswith("srcdiff.")}
    return stages


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_imports_as_written(path: Path) -> None:
    stage = _stage(path)
    if stage in FREE:
        return
    assert stage in ALLOWED, f"{stage} is in no row of the table"
    assert _imported_stages(path) <= ALLOWED[stage] | {stage}


def _loaded(code: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", f"{code}\nimport sys; print('\\n'.join(sys.modules))"],
        capture_output=True,
        text=True,
        check=True,
    )
    return set(done.stdout.split())


@pytest.mark.slow
@pytest.mark.parametrize("stage", sorted(ALLOWED))
def test_imports_as_loaded(stage: str) -> None:
    if not (PACKAGE / stage).exists() and not (PACKAGE / f"{stage}.py").exists():
        return
    loaded = {name.split(".")[1] for name in _loaded(f"import srcdiff.{stage}") if name.startswith("srcdiff.")}
    reachable = ALLOWED[stage] | {stage}
    assert loaded <= reachable | {far for near in reachable for far in ALLOWED.get(near, set())}


def test_the_package_alone_loads_nothing_heavy() -> None:
    loaded = {name.split(".")[0] for name in _loaded("import srcdiff")}
    assert not loaded & {"torch", "sentence_transformers", "textual", "numpy", "onnxruntime", "click"}


@pytest.mark.slow
def test_a_json_report_loads_neither_torch_nor_the_screen(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The bridge was opened in 1990 by the mayor.", encoding="utf-8")
    (tmp_path / "b.txt").write_text("The mayor opened the bridge in 1991.", encoding="utf-8")
    code = (
        "import contextlib, io, sys\nfrom srcdiff.cli import main\nsys.stdout = io.TextIOWrapper(io.BytesIO())\n"
        f"files = [{str(tmp_path / 'a.txt')!r}, {str(tmp_path / 'b.txt')!r}]\n"
        "with contextlib.suppress(SystemExit): main([*files, '--json', '--no-cache'])\n"
        "sys.stdout = sys.__stdout__"
    )
    loaded = {name.split(".")[0] for name in _loaded(code)}
    assert "onnxruntime" in loaded
    assert not loaded & {"torch", "sentence_transformers", "textual", "transformers", "scipy"}


def test_broad_excepts_stand_only_in_the_command() -> None:
    for path in PACKAGE.rglob("*.py"):
        if _stage(path) == "cli":
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ExceptHandler):
                assert node.type is not None, path
                assert not (isinstance(node.type, ast.Name) and node.type.id in ("Exception", "BaseException")), path
