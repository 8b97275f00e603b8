"""README and the pages in docs/: every example prints what is shown, every file shown is valid, nothing is stale."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml  # the package has no types

from srcdiff.config import settings_for
from srcdiff.tui.keys import check

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "docs"))

import examples  # noqa: E402
import manpage  # noqa: E402

SECTIONS = [
    pytest.param(section, id=f"{page.name}: {section.splitlines()[0]}")
    for page in examples.PAGES
    for section in examples.sections(page.read_text(encoding="utf-8"))
]
SHOWN = {
    name: content
    for page in examples.PAGES
    for section in examples.sections(page.read_text(encoding="utf-8"))
    for name, content in examples.files(section).items()
}


@pytest.mark.slow
@pytest.mark.parametrize("section", [s for s in SECTIONS if "```console\n" in str(s.values[0])])
def test_examples_print_what_is_shown(section: str) -> None:
    assert examples.run(section) == section, "run python docs/examples.py"


def test_the_man_page_is_current() -> None:
    assert manpage.PAGE.read_text(encoding="utf-8") == manpage.page(), "run python docs/manpage.py"


@pytest.mark.skipif(shutil.which("groff") is None, reason="needs groff")
def test_groff_reads_the_man_page_without_a_warning() -> None:
    done = subprocess.run(
        ["groff", "-man", "-Tutf8", "-ww", manpage.PAGE], capture_output=True, check=True, encoding="utf-8"
    )
    assert done.stderr == ""
    said = re.sub(r"\x1b\[[\d;]*m|.\x08", "", done.stdout)
    for words in ("--fail-on", "srcdiff waive", "EXIT STATUS", "130"):
        assert words in said


def test_the_configuration_shown_is_one(tmp_path: Path) -> None:
    (tmp_path / "srcdiff.toml").write_text(SHOWN["srcdiff.toml"], encoding="utf-8")
    check(settings_for(str(tmp_path / "b.txt")).settings.keymap)
    assert settings_for(str(tmp_path / "briefs" / "b.txt")).settings.ignore == ("omits",)


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    for name in ("a.txt", "b.txt"):
        shutil.copy(examples.SAMPLE / name, tmp_path)
    return tmp_path


def _run(script: str | list[str], desk: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        ["bash", "-e", "-o", "pipefail", "-c", script] if isinstance(script, str) else script,
        cwd=desk,
        env={**os.environ, "PATH": path, "XDG_CACHE_HOME": str(desk), **environment},
        capture_output=True,
        check=False,
        encoding="utf-8",
    )


def _action(desk: Path, inputs: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """The action's step, as the runner would start it with these inputs."""
    action: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    assert set(inputs) <= set(action["inputs"])
    given = {name: inputs.get(name, known.get("default", "")) for name, known in action["inputs"].items()}
    (step,) = (step for step in action["runs"]["steps"] if step.get("id") == "compare")
    environment = {
        name: re.sub(r"\$\{\{ inputs\.([\w-]+) \}\}", lambda found: given[found[1]], value)
        for name, value in step["env"].items()
    }
    assert "${{" not in step["run"]  # what a person can set reaches the script as data
    files = {"GITHUB_OUTPUT": str(desk / "output"), "GITHUB_STEP_SUMMARY": str(desk / "summary.md")}
    return _run(step["run"], desk, **environment, **files)


@pytest.mark.slow
def test_the_workflow_shown_runs_the_action(desk: Path) -> None:
    workflow = yaml.safe_load(SHOWN[".github/workflows/check.yml"])
    (step,) = (step for step in workflow["jobs"]["texts"]["steps"] if step.get("id") == "srcdiff")
    done = _action(desk, step["with"])
    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith("::error file=b.txt,line=")
    assert (desk / "summary.md").read_text(encoding="utf-8").startswith("#")
    assert (desk / "output").read_text(encoding="utf-8") == "sarif=srcdiff.sarif\n"
    assert (desk / "srcdiff.sarif").exists()


@pytest.mark.slow
def test_the_action_with_several_sources_and_hostile_words(desk: Path) -> None:
    hostile = desk / "a $(touch hacked) ;'\".txt"
    (desk / "a.txt").rename(hostile)
    done = _action(desk, {"b": "b.txt", "against": f"{hostile.name}\n\n", "options": "--fail-on\nnever\n"})
    assert done.returncode == 0, done.stderr
    assert not (desk / "hacked").exists()


@pytest.mark.slow
def test_the_job_shown_for_gitlab(desk: Path) -> None:
    job = yaml.safe_load(SHOWN[".gitlab-ci.yml"])["texts"]
    (command,) = (line for line in job["script"] if line.startswith("srcdiff "))
    assert _run(command, desk).returncode == 1
    assert (desk / job["artifacts"]["reports"]["junit"]).exists()
    assert (desk / job["artifacts"]["paths"][0]).exists()


@pytest.mark.slow
def test_the_hook_shown_is_one_of_ours(desk: Path) -> None:
    hooks = {hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))}
    assert {"srcdiff", "srcdiff-system"} == set(hooks)
    (shown,) = yaml.safe_load(SHOWN[".pre-commit-config.yaml"])["repos"][0]["hooks"]
    hook = hooks[shown["id"]]
    assert hook["pass_filenames"] is False
    done = _run([str(Path(sys.executable).parent / hook["entry"]), *shown["args"]], desk)
    assert done.returncode == 1
    assert "contradicts/date" in done.stdout
    assert [name for name in ("a.txt", "b.txt", "c.txt") if re.search(shown["files"], name)] == ["a.txt", "b.txt"]
