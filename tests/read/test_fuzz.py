"""Any bytes are read or refused: each reader, in this process, on seeds that were changed here and there.

`benchmarks/fuzz_readers.py` runs the same check for as long as one likes, guided by coverage.
"""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from srcdiff.read import FORMATS
from tests.read.article import zipped
from tests.read.fuzzing import MEMBERS, SEEDS, members, reads_or_refuses, repacked

_FORMATS = {format.name: format for format in FORMATS}
_CHANGES = st.lists(
    st.tuples(
        st.integers(0, 20_000),
        st.integers(0, 40),
        st.one_of(
            st.binary(max_size=8), st.sampled_from([b"<", b">", b"\\", b"{", b"}", b"(", b"/", b"&x;", b"99999999999"])
        ),
    ),
    min_size=1,
    max_size=6,
)
_SETTINGS = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))


def _changed(data: bytes, changes: list[tuple[int, int, bytes]]) -> bytes:
    for place, length, new in changes:
        at = place % (len(data) + 1)
        data = data[:at] + new + data[at + length :]
    return data


def test_every_format_has_seeds() -> None:
    assert set(SEEDS) == set(_FORMATS)
    for name, member in MEMBERS.items():
        seed = SEEDS[name][0]()
        assert repacked(name, members(seed)[member].encode()) == seed


@pytest.mark.parametrize("name", [name for name in SEEDS if name not in ("docx", "odt", "epub")])
@_SETTINGS
@given(changes=_CHANGES, which=st.integers(0, 5))
def test_changed_files_are_read_or_refused(name: str, changes: list[tuple[int, int, bytes]], which: int) -> None:
    seeds = SEEDS[name]
    reads_or_refuses(_FORMATS[name], _changed(seeds[which % len(seeds)](), changes))


@pytest.mark.parametrize("name", ["docx", "odt", "epub"])
@_SETTINGS
@given(changes=_CHANGES, which=st.integers(0, 20), whole=st.booleans())
def test_changed_members_of_archives_are_read_or_refused(
    name: str, changes: list[tuple[int, int, bytes]], which: int, whole: bool
) -> None:
    """The bytes of the archive, or those of one member before it is packed."""
    data = SEEDS[name][0]()
    if whole:
        reads_or_refuses(_FORMATS[name], _changed(data, changes))
        return
    parts = members(data)
    chosen = sorted(parts)[which % len(parts)]
    parts[chosen] = _changed(parts[chosen].encode(), changes).decode("utf-8", "replace")
    reads_or_refuses(_FORMATS[name], zipped(parts))


@pytest.mark.parametrize("name", SEEDS)
@settings(max_examples=20, deadline=None)
@given(data=st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(name: str, data: bytes) -> None:
    reads_or_refuses(_FORMATS[name], data)
