"""Following: the outline's selection is the map's, in both directions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QObject

from journeyeditor.canvas.showing import show
from journeyeditor.models import CellKey
from journeyeditor.models.queries import find, phase_of
from journeyeditor.ui.commands.desk import Desk
from journeyeditor.ui.outline.model import OutlineModel

if TYPE_CHECKING:
    from journeyeditor.ui.outline.tree import OutlineTree

_MOST_OPENED: Final = 200
"""A row with more cards is not opened only because one of them is selected on the map."""

_NO_COMMAND: Final = QItemSelectionModel.SelectionFlag.NoUpdate


class Following(QObject):
    """Keeps a tree and the map's selection the same while the tree is to be seen."""

    def __init__(self, tree: OutlineTree, model: OutlineModel, desk: Desk) -> None:
        """Follow from now on."""
        super().__init__(tree)
        self._tree = tree
        self._model = model
        self._desk = desk
        self._selection = desk.session.selection
        self._busy = False
        self._opened = ""
        self._marked = ("", "")
        self._selection.changed.connect(self.follow)
        desk.session.document.changed.connect(self._follow_map)
        tree.selectionModel().selectionChanged.connect(self._lead)
        tree.selectionModel().currentChanged.connect(self._lead)

    def reveal(self, index: QModelIndex) -> None:
        """Show on the map what was clicked, though it may have been selected before."""
        node = self._model.node(index)
        if node.thing is not None:
            self._desk.canvas.reveal(node.id)

    def follow(self) -> None:
        """Select in the tree what is selected on the map, and bring the focus into view."""
        tree, selection = self._tree, self._selection
        if self._busy or not tree.isVisible():
            return
        self._busy = True
        try:
            phase, row = self._marked = self._crossing()
            focus = selection.head or selection.focused_card or ""
            self._open_row(row if selection.focused_card else "")
            index = self._model.index_of(focus)
            # A card in a row that is not open is stood in for by its row.
            open_ = index.isValid() and (
                not index.parent().isValid() or tree.isExpanded(index.parent())
            )
            here = {phase} if open_ else {phase, row}
            tree.mark(frozenset(here - {"", focus}))
            chosen = self._chosen()
            tree.selectionModel().select(chosen, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            if open_:
                tree.selectionModel().setCurrentIndex(index, _NO_COMMAND)
                tree.scrollTo(index)
        finally:
            self._busy = False

    def _follow_map(self) -> None:
        """Go along with a selected card that was moved: the selection stays as it is then."""
        if self._crossing() != self._marked:
            self.follow()

    def _crossing(self) -> tuple[str, str]:
        """The phase and the row in which the focus is, as far as it is in one."""
        journey, selection = self._desk.session.document.map, self._selection
        cell = selection.focused_cell
        if cell is None and selection.focused_card is not None:
            standing = find(journey, selection.focused_card)
            cell = None if standing is None else CellKey(standing.slot.row, standing.slot.at)
        at = selection.head if cell is None else cell.at
        phase = phase_of(journey, at) if at else None
        return "" if phase is None else phase.id, "" if cell is None else cell.row

    def _open_row(self, row: str) -> None:
        """Open the row with the focused card, and close the one that was opened likewise."""
        tree, model = self._tree, self._model
        if self._opened and self._opened != row:
            left = model.index_of(self._opened)
            self._opened = ""
            if left.isValid() and not tree.hasFocus():
                tree.collapse(left)
        index = model.index_of(row)
        if not index.isValid() or tree.isExpanded(index):
            return
        if model.count(model.node(index)) <= _MOST_OPENED:
            self._opened = row
            tree.expand(index)

    def _chosen(self) -> QItemSelection:
        """What is selected on the map, of what is open in the tree."""
        model, found = self._model, QItemSelection()
        if self._selection.head:
            index = model.index_of(self._selection.head)
            found.select(index, index)
            return found
        cards = self._selection.cards
        if len(cards) == 1:
            index = model.index_of(cards[0])
            found.select(index, index)
            return found
        wanted = frozenset(cards)
        for parent in model.opened_rows() if wanted else ():
            run: list[QModelIndex] = []
            children = model.node(parent).children
            places = [at for at, child in enumerate(children) if child.id in wanted]
            for at in places:
                index = model.index(at, 0, parent)
                if run and run[-1].row() + 1 == at:
                    run[-1] = index
                else:
                    if run:
                        found.select(run[0], run[-1])
                    run = [index, index]
            if run:
                found.select(run[0], run[-1])
        return found

    def _lead(self) -> None:
        """Select on the map what is selected in the tree: one head, or cards."""
        if self._busy:
            return
        tree, model = self._tree, self._model
        current = tree.currentIndex()
        nodes = [model.node(index) for index in tree.selectionModel().selectedIndexes()]
        if not current.isValid() or not nodes:
            return
        # What was taken out of the selection has the focus, but leads no more.
        leading = model.node(current) if model.node(current) in nodes else nodes[-1]
        self._opened = ""
        canvas = self._desk.canvas
        self._busy = True
        try:
            if leading.card is None:
                self._selection.select_head(leading.id)
                canvas.reveal(leading.id)
            else:
                cards = [node.id for node in nodes if node.card is not None]
                note = show(canvas, leading.id)
                if len(cards) > 1:
                    self._selection.select(cards, leading.id)
                if note:
                    self._desk.notice(note)
        finally:
            self._busy = False
        self.follow()
