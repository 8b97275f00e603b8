"""`srcdiff explain`."""

from __future__ import annotations

import pytest

from srcdiff.rules import RULES
from tests.cli.conftest import Call


def test_all_rules_are_listed(call: Call) -> None:
    lines = call("explain").out.decode().splitlines()
    assert [line.split()[0] for line in lines] == list(RULES)


@pytest.mark.parametrize("prefix", ["", "srcdiff/"])
@pytest.mark.parametrize("rule", RULES)
def test_each_rule(call: Call, rule: str, prefix: str) -> None:
    said = call("explain", prefix + rule).out.decode()
    assert said.startswith(f"{rule}: {RULES[rule].title}\n")
    assert " ".join(RULES[rule].meaning.split()) in " ".join(said.split())
    assert max(map(len, said.splitlines())) <= 80


@pytest.mark.parametrize("name", ["date", "omits"])
def test_all_rules_of_a_detail_or_relation(call: Call, name: str) -> None:
    said = call("explain", name).out.decode()
    wanted = [rule for rule in RULES if name in rule.split("/")]
    assert [line.partition(":")[0] for line in said.splitlines() if line.partition(":")[0] in RULES] == wanted
