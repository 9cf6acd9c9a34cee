"""Selection: which cards are selected, and where the keyboard's focus stands."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from journeyeditor.models import CellKey


class Selection(QObject):
    """Selected cards by id, in the order they were chosen, and a focus: a card, a cell or nothing.

    Instead of them, the header of a phase, step or row may have the focus, or a face on an emotion
    curve, whose cards are selected then. `changed()` is emitted once for each change of any of these.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        """Start with nothing selected."""
        super().__init__(parent)
        self._cards: dict[str, None] = {}
        self._focus: str | CellKey | None = None
        self._head = ""
        self._face: CellKey | None = None

    @property
    def cards(self) -> tuple[str, ...]:
        """The selected cards' ids."""
        return tuple(self._cards)

    @property
    def focus(self) -> str | CellKey | None:
        """The focused card's id, the focused cell, or None."""
        return self._focus

    @property
    def focused_card(self) -> str | None:
        """The focused card's id, if a card has the focus."""
        return self._focus if isinstance(self._focus, str) else None

    @property
    def focused_cell(self) -> CellKey | None:
        """The focused cell, if an empty place in a cell has the focus."""
        return self._focus if isinstance(self._focus, CellKey) else None

    @property
    def head(self) -> str:
        """The id of the phase, step or row whose header has the focus, or an empty string."""
        return self._head

    @property
    def face(self) -> CellKey | None:
        """The cell whose face on the emotion curve has the focus; its cards are the selected ones."""
        return self._face

    def __contains__(self, card_id: object) -> bool:
        """Tell whether a card is selected."""
        return card_id in self._cards

    def select(self, cards: Iterable[str], focus: str | CellKey | None = None) -> None:
        """Select exactly these cards; the focus goes to `focus`, else to the last of them."""
        chosen = dict.fromkeys(cards)
        self._set(chosen, focus if focus is not None else next(reversed(chosen), None))

    def toggle(self, card: str) -> None:
        """Add a card to the selection or take it away; it gets the focus."""
        chosen = dict(self._cards)
        if card in chosen:
            del chosen[card]
        else:
            chosen[card] = None
        self._set(chosen, card)

    def set_focus(self, focus: str | CellKey | None) -> None:
        """Move the focus alone."""
        self._set(self._cards, focus)

    def select_head(self, head: str) -> None:
        """Give the focus to the header of a phase, step or row; no card stays selected."""
        self._set({}, None, head)

    def select_face(self, cell: CellKey, cards: Iterable[str]) -> None:
        """Give the focus to a face on an emotion curve, and select the cards it stands for."""
        chosen = dict.fromkeys(cards)
        self._set(chosen, next(reversed(chosen), None), face=cell if chosen else None)

    def clear(self) -> None:
        """Select nothing; the focus stays where it is."""
        self._set({}, self._focus, self._head)

    def keep_only(self, existing: frozenset[str]) -> None:
        """Forget cards that are no more."""
        chosen = {card: None for card in self._cards if card in existing}
        focus = self._focus
        if isinstance(focus, str) and focus not in existing:
            focus = next(reversed(chosen), None)
        face = self._face if len(chosen) == len(self._cards) else None
        self._set(chosen, focus, self._head, face)

    def _set(
        self,
        chosen: dict[str, None],
        focus: str | CellKey | None,
        head: str = "",
        face: CellKey | None = None,
    ) -> None:
        same = list(chosen) == list(self._cards) and focus == self._focus
        if same and head == self._head and face == self._face:
            return
        self._cards, self._focus, self._head, self._face = chosen, focus, head, face
        self.changed.emit()
