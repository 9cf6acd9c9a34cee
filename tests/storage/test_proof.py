"""What is saved again is byte for byte what would be written anew, whatever stood there before."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from journeyeditor.edits import cards, header, phases, rows
from journeyeditor.errors import UnwritableError
from journeyeditor.models import JourneyMap, JsonObject, NoteCard
from journeyeditor.storage import Opened, read, rehearse, save, to_bytes
from journeyeditor.storage.codec.proof import Known, proven_bytes
from tests.helpers.maps import generated_map

MAP = generated_map(80, seed=5)
CARD = MAP.rows[0].cells[0].cards[0]


def _moved_phase(journey: JourneyMap) -> JourneyMap:
    return phases.move(journey, journey.phases[0].id, len(journey.phases) - 1)


CHANGED = [
    MAP,
    header.change(MAP, title="Another"),
    cards.change(MAP, CARD.id, text="other words"),
    cards.delete(MAP, [CARD.id]),
    phases.add(MAP, 0, "p-front", "In front"),
    _moved_phase(MAP),
    rows.delete(MAP, MAP.rows[1].id),
    MAP.replace(rows=()),
    MAP.replace(rows=MAP.rows[::-1]),
    MAP.replace(unknown=JsonObject((("foreign", ("a", 1)),))),
]


def _opened(folder: Path, indent: int | None) -> tuple[Path, Opened]:
    path = folder / "map.journey"
    path.write_text(json.dumps(json.loads(to_bytes(MAP)), indent=indent), encoding="utf-8")
    return path, read(path)


def _as_edited(opened: JourneyMap, changed: JourneyMap) -> JourneyMap:
    """Give `changed` the very rows of the opened map, not only equal ones, as an edit leaves them."""
    same = dict(zip(map(id, MAP.rows), opened.rows, strict=True))
    return changed.replace(rows=tuple(same.get(id(row), row) for row in changed.rows))


@pytest.mark.parametrize("indent", [2, 4, None])
@pytest.mark.parametrize("changed", CHANGED)
def test_a_file_that_was_opened_is_saved_as_if_anew(
    changed: JourneyMap, indent: int | None, tmp_path: Path
) -> None:
    path, opened = _opened(tmp_path, indent)
    assert opened.map == MAP
    kept = _as_edited(opened.map, changed)
    stamp = save(kept, path, opened.stamp)
    assert path.read_bytes() == to_bytes(changed)
    again = header.change(kept, purpose="and again")
    save(again, path, stamp)
    assert path.read_bytes() == to_bytes(again)


@pytest.mark.parametrize("indent", [None, 2])
@pytest.mark.parametrize("changed", CHANGED)
def test_a_rehearsed_save_writes_what_it_would_have_written(
    changed: JourneyMap, indent: int | None, tmp_path: Path
) -> None:
    path, opened = _opened(tmp_path, indent)
    assert len(list(rehearse(opened.stamp))) == len(MAP.rows)
    kept = _as_edited(opened.map, changed)
    stamp = save(kept, path, opened.stamp)
    assert path.read_bytes() == to_bytes(changed)
    assert not list(rehearse(stamp))


@pytest.mark.parametrize("first", CHANGED)
def test_one_map_after_another_is_written_as_if_anew(first: JourneyMap) -> None:
    known = Known(first, to_bytes(first), written=True)
    for changed in CHANGED:
        assert proven_bytes(changed, known) == to_bytes(changed)


def test_a_wrong_card_in_a_new_row_is_found_though_the_other_rows_are_known() -> None:
    known = Known(MAP, to_bytes(MAP), written=True)
    row = next(row for row in MAP.rows if row.kind == "note")
    cell = row.cells[0]
    wrong = NoteCard(id="c-wrong")
    wrong.__dict__["text"] = 5
    cells = (cell.replace(cards=(*cell.cards, wrong)), *row.cells[1:])
    broken = MAP.replace(
        rows=tuple(row.replace(cells=cells) if one is row else one for one in MAP.rows)
    )
    with pytest.raises(UnwritableError, match="could not be read again") as caught:
        proven_bytes(broken, known)
    index = MAP.rows.index(row)
    place = f"rows[{index}].cells.{cell.at}[{len(cell.cards)}].text"
    assert caught.value.problems[0].where == place
