"""The tokens arrive as the file has them, typed, and cannot be changed."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import get_type_hints

import pytest

from journeyeditor import assets
from journeyeditor.look import measures, source, tokens
from journeyeditor.look.source import Tree


def plain(value: Tree) -> object:
    """Undo the freezing, for a comparison with what json reads."""
    if isinstance(value, Mapping):
        return {name: plain(part) for name, part in value.items()}
    if isinstance(value, tuple):
        return [plain(part) for part in value]
    return value


def broken_promises(record: object, at: str = "tokens") -> Iterator[str]:
    """Name the fields promised as whole numbers that hold something else."""
    fields: tuple[str, ...] = getattr(record, "_fields", ())
    hints = get_type_hints(type(record)) if fields else {}
    for name in fields:
        value = getattr(record, name)
        if hints[name] is int and type(value) is not int:
            yield f"{at}.{name}"
        yield from broken_promises(value, f"{at}.{name}")


def test_the_tree_is_the_file() -> None:
    assert plain(source.tree()) == json.loads(assets.read("tokens.json"))


def test_whole_numbers_are_whole() -> None:
    assert list(broken_promises(tokens())) == []


def test_measures_are_those_of_the_design() -> None:
    size = measures()
    assert size is tokens().size
    assert (size.menu_bar, size.tool_bar, size.status_bar, size.tool_button) == (30, 44, 26, 30)
    assert tuple(size.card) == (6, 9, 7, 31, 6)
    assert (size.cell.pad_x, size.cell.pad_y, size.cell.gap, size.cell.min_height) == (8, 6, 6, 38)
    assert (size.column.default, size.column.min, size.column.max) == (180, 156, 320)
    assert (size.row_header.default, size.spine, size.row_header.collapsed) == (146, 5, 44)
    assert (size.emotion.plot.step, size.emotion.compact.step) == (19, 14)
    assert size.emotion.score_chip == (24, 16)
    assert (size.left_panel.other, size.right_panel.other) == (44, 376)
    assert size.window == (1600, 1000)
    assert size.window_min == (1024, 640)
    assert tuple(size.pdf) == (420, 297, 12, 41.5, 2.25)


def test_scales_are_those_of_the_design() -> None:
    all_tokens = tokens()
    assert list(all_tokens.space) == [2, 4, 6, 8, 12, 16, 24, 32, 48]
    assert (all_tokens.radius.card, all_tokens.radius.print_card) == (6, 4)
    assert (all_tokens.stroke.emotion_curve, all_tokens.stroke.icon_at24_small) == (2.5, 2)
    assert (all_tokens.icon.inline, all_tokens.icon.toolbar) == (12, 18)
    assert (all_tokens.motion.fast, all_tokens.motion.spotlight) == (90, 320)
    assert [layer.alpha for layer in all_tokens.shadow_lift] == [0.07, 0.06, 0.04]
    assert (all_tokens.zoom.min, all_tokens.zoom.max, len(all_tokens.zoom.steps)) == (0.1, 4, 13)
    assert all_tokens.zoom.hide_text_below == 0.4
    assert all_tokens.print_pt["card"] == 9.2
    assert all_tokens.presentation_px["spotlight"] == 62


def test_a_branch_that_is_not_there_is_a_mistake() -> None:
    with pytest.raises(KeyError):
        source.branch("size", "hat")


@pytest.mark.parametrize(
    "take", [source.as_branch, source.as_list, source.as_number, source.as_whole, source.as_text]
)
def test_a_value_of_another_kind_is_a_mistake(take: object) -> None:
    assert callable(take)
    with pytest.raises(TypeError):
        take(None)


def test_truth_is_no_number() -> None:
    for take in (source.as_number, source.as_whole):
        with pytest.raises(TypeError):
            take(True)  # noqa: FBT003 - the point of the test
