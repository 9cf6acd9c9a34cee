"""Mutations: valid documents as trees, changed at random the way broken programs and hands change them."""

from __future__ import annotations

import copy
import json
from random import Random
from typing import Any

EVIL: tuple[object, ...] = (
    None, True, False, 0, -1, 1, 3, 1.5, -0.0, 2**53 + 1, 10**30, 1e308, "", "x", "1.5", "\ud800", "\0",
    "\u202e", "p-1", "c-1", "2026-13-01", [], {}, [[]], [None], {"": None}, {"id": "c-1"}, "journey",
)  # fmt: skip


def mutated(document: Any, random: Random) -> bytes:  # noqa: ANN401 - JSON is anything
    """Change a document in one to three places and write it down, sometimes damaging the bytes, too."""
    tree = copy.deepcopy(document)
    for _ in range(random.choice((1, 1, 2, 3))):
        _change(tree, random)
    data = json.dumps(tree, ensure_ascii=random.random() < 0.5, indent=random.choice((None, 2)))
    raw = data.encode("utf-8", "surrogatepass")
    if random.random() < 0.05:
        place = random.randrange(len(raw))
        raw = raw[:place] + bytes([random.randrange(256)]) + raw[place + random.randrange(2) :]
    return raw


def _change(tree: Any, random: Random) -> None:  # noqa: ANN401 - JSON is anything
    containers = _containers(tree)
    container = random.choice(containers)
    keys = list(container) if isinstance(container, dict) else list(range(len(container)))
    match random.randrange(7):
        case 0 if keys:
            del container[random.choice(keys)]
        case 1 if keys:
            container[random.choice(keys)] = copy.deepcopy(random.choice(EVIL))
        case 2 if keys:
            _put(container, random, copy.deepcopy(container[random.choice(keys)]))
        case 3 if keys:
            other = random.choice(containers)
            container[random.choice(keys)] = copy.deepcopy(other)
        case 4 if len(keys) > 1:
            first, second = random.sample(keys, 2)
            container[first], container[second] = container[second], container[first]
        case 5 if isinstance(container, dict):
            container[f"future-{random.randrange(9)}"] = copy.deepcopy(random.choice(containers))
        case _:
            _put(container, random, copy.deepcopy(random.choice(EVIL)))


def _put(container: Any, random: Random, value: object) -> None:  # noqa: ANN401 - JSON is anything
    if isinstance(container, dict):
        container[random.choice(("x", "id", "title", "text", "kind", "cells", "score"))] = value
    else:
        container.insert(random.randint(0, len(container)), value)


def _containers(tree: Any) -> list[Any]:  # noqa: ANN401 - JSON is anything
    found, waiting = [], [tree]
    while waiting:
        value = waiting.pop()
        if isinstance(value, dict | list):
            found.append(value)
            waiting.extend(value.values() if isinstance(value, dict) else value)
    return found
