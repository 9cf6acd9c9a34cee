"""All house rules by name, and what breaks them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from inspect import isfunction

from tests.shape import rules_data, rules_qt, rules_texts
from tests.shape.sources import Source

Rule = Callable[[Source], Iterator[tuple[int, str]]]
MODULES = (rules_data, rules_qt, rules_texts)


def _rules() -> dict[str, Rule]:
    """Find the rules: every public function of the modules of rules is one."""
    return {
        name: rule
        for module in MODULES
        for name, rule in vars(module).items()
        if isfunction(rule) and rule.__module__ == module.__name__ and not name.startswith("_")
    }


RULES = _rules()


def broken(rule: Rule, sources: Iterable[Source]) -> list[str]:
    """Name every place that breaks a rule, with what to do instead."""
    return [
        f"{source.path}:{line}: {message}" for source in sources for line, message in rule(source)
    ]
