"""Painting: how the outline's items look, in the measures of the mock-up."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from journeyeditor.document.sturdy import sturdy
from journeyeditor.look import ICON_OF_KIND, Palette, tokens
from journeyeditor.look.styles import BODY, BODY_MEDIUM, META, META_STRONG
from journeyeditor.models import Card, EmotionCard, HurdleCard, SolutionCard
from journeyeditor.texts import Language
from journeyeditor.texts.numbers import signed
from journeyeditor.ui.outline.lettering import Lettering
from journeyeditor.ui.outline.model import OutlineModel
from journeyeditor.ui.outline.nodes import Node
from journeyeditor.ui.style.fonts import font_of
from journeyeditor.ui.style.icons import paint_icon
from journeyeditor.ui.style.scale import scaled

_LINE: Final = 28
"""The height of an item, px; all measures here are those at the usual size of texts."""
_SIDE: Final = 6
"""Between an item's ground and the panel's edges."""
_MARK: Final = 16
"""Where an item's icon or number begins."""
_TITLE: Final = 38
_BELOW: Final = 36
"""Where the number of a card or a step begins."""
_TEXT: Final = 64
_PLAIN_TEXT: Final = 52
"""Where the text of a card begins that has no number."""
_RIGHT: Final = 15
_CHEVRON: Final = 14
_AIR: Final = 3
# Numbers, as the flags of PySide take their time, which counts for each line of a tree.
_HOVERED: Final = QStyle.StateFlag.State_MouseOver.value
_SELECTED: Final = QStyle.StateFlag.State_Selected.value
_OPEN: Final = QStyle.StateFlag.State_Open.value
_FOCUSED_BY_KEY: Final = (
    QStyle.StateFlag.State_KeyboardFocusChange | QStyle.StateFlag.State_HasFocus
).value
_STATUS_ICON: Final = {
    "idea": "circle-dashed",
    "planned": "circle-dot",
    "in-progress": "circle-play",
    "done": "circle-check",
}


def chevron_area(node: Node, line: QRect) -> QRect:
    """Where an item is opened and closed by a click, in its line."""
    left = scaled(_SIDE if node.thing is None else _MARK - 6)
    return QRect(line.left() + left, line.top(), scaled(24), line.height())


@sturdy
class OutlineDelegate(QStyledItemDelegate):
    """Paints items and edits them in place. `here` are the ids of what holds the focus."""

    def __init__(self, model: OutlineModel, language: Language, palette: Palette) -> None:
        """Paint what a model has."""
        super().__init__()
        self._model = model
        self._language: Language = language
        self._palette = palette
        self._inks: dict[str, QColor] = {}
        self.here: frozenset[str] = frozenset()
        self._body, self._medium = Lettering(font_of(BODY)), Lettering(font_of(BODY_MEDIUM))
        self._meta, self._strong = Lettering(font_of(META)), Lettering(font_of(META_STRONG))

    def sizeHint(  # noqa: N802 - Qt calls it
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """All items are equally high, so that Qt need not ask for each."""
        return QSize(100, scaled(_LINE))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint ground, mark, title and count."""
        node = self._model.node(index)
        line: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        state: int = option.state.value
        hovered = bool(state & _HOVERED)
        chosen = bool(state & _SELECTED) or node.id in self.here
        focused = state & _FOCUSED_BY_KEY == _FOCUSED_BY_KEY
        if chosen or hovered or focused:
            self._paint_ground(painter, line, node, chosen=chosen, hovered=hovered, focused=focused)
        is_open = bool(state & _OPEN)
        if node.thing is None:
            self._paint_group(painter, line, node, is_open=is_open)
        elif node.card is not None:
            self._paint_card(painter, line, node, node.card, chosen=chosen)
        else:
            self._paint_head(painter, line, node, is_open=is_open, hovered=hovered)
        painter.restore()

    def createEditor(  # noqa: N802 - Qt calls it
        self,
        parent: QWidget,
        _option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QWidget:
        """Make the field in which a title or text is edited; it writes while one types."""
        field = QLineEdit(parent)
        field.setObjectName("outline-field")
        field.setAccessibleName(self._model.words.shown(self._model.node(index)))
        held = QPersistentModelIndex(index)
        self._model.begin_visit()
        field.textEdited.connect(lambda text: self._model.setData(held, text))
        return field

    def setEditorData(  # noqa: N802 - Qt calls it
        self, editor: QWidget, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Show the text, unless it is what was just typed."""
        found = str(index.data(Qt.ItemDataRole.EditRole) or "")
        if isinstance(editor, QLineEdit) and editor.text() != found:
            editor.setText(found)

    def setModelData(  # noqa: N802 - Qt calls it
        self, _editor: QWidget, _model: object, _index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Everything typed has been written already."""
        self._model.begin_visit()

    def updateEditorGeometry(  # noqa: N802 - Qt calls it
        self,
        editor: QWidget,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Lie where the text is."""
        line: QRect = option.rect
        left = self._text_left(self._model.node(index)) - 7
        editor.setGeometry(line.adjusted(left, 0, -_SIDE, 0))

    def _text_left(self, node: Node) -> int:
        card = node.card
        if card is not None:
            return scaled(_TEXT if self._model.words.number(card) else _PLAIN_TEXT)
        return scaled(_TEXT if node.kind == "step" else _TITLE)

    def _ink(self, role: str) -> QColor:
        found = self._inks.get(role)
        if found is None:
            found = self._inks[role] = QColor(self._palette.ink(role))
        return found

    def _paint_ground(
        self,
        painter: QPainter,
        line: QRect,
        node: Node,
        *,
        chosen: bool,
        hovered: bool,
        focused: bool,
    ) -> None:
        ground = QRectF(line.adjusted(_SIDE, 1, -_SIDE, -1))
        radius = tokens().radius.button
        painter.setPen(Qt.PenStyle.NoPen)
        if chosen or (hovered and node.thing is not None):
            painter.setBrush(self._ink("accentSoft" if chosen else "hover"))
            painter.drawRoundedRect(ground, radius, radius)
        if focused:
            painter.setPen(QPen(self._ink("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(ground.adjusted(1, 1, -1, -1), radius, radius)

    def _paint_group(self, painter: QPainter, line: QRect, node: Node, *, is_open: bool) -> None:
        if node.kind == "rows":  # a little air above the second group
            line = line.translated(0, _AIR)
        self._paint_chevron(painter, line, scaled(8), is_open=is_open)
        words = self._model.words.group(node)
        self._write(painter, line, scaled(26), words, self._medium, "text2", scaled(80))
        self._write_count(painter, line, node)

    def _paint_head(
        self, painter: QPainter, line: QRect, node: Node, *, is_open: bool, hovered: bool
    ) -> None:
        row = node.row
        hidden = row is not None and bool(row.hidden)
        if hovered and self._model.has_children(node):
            self._paint_chevron(painter, line, scaled(_MARK + 1), is_open=is_open)
        elif row is not None:
            ink = "text3" if hidden else f"{row.hue}.ink"
            size = scaled(16)
            top = line.top() + (line.height() - size) / 2
            area = QRectF(line.left() + scaled(_MARK - 1), top, size, size)
            paint_icon(painter, ICON_OF_KIND[row.kind], self._palette.ink(ink), area)
        elif node.kind == "phase":
            number = str(self._number(node))
            self._write(painter, line, scaled(_MARK + 2), number, self._meta, "text2", scaled(20))
        left = scaled(_TITLE)
        if node.kind == "step" and node.parent is not None:
            left = scaled(_TEXT)
            number = f"{self._number(node.parent)}.{self._number(node)}"
            self._write(painter, line, scaled(_BELOW), number, self._meta, "text2", scaled(26))
        room = line.width() - left - scaled(44)
        role = "text3" if hidden else "text"
        self._write(painter, line, left, self._model.words.shown(node), self._body, role, room)
        self._write_count(painter, line, node)

    def _number(self, node: Node) -> int:
        """A phase's or step's number in the map, whatever a filter leaves of the others."""
        journey = self._model.contents.journey
        among: tuple[object, ...] = journey.phases
        if node.kind == "step" and node.parent is not None:
            phase = next(one for one in journey.phases if one.id == node.parent.id)
            among = phase.steps
        return next((n for n, one in enumerate(among, 1) if one is node.thing), 0)

    def _paint_card(
        self, painter: QPainter, line: QRect, node: Node, card: Card, *, chosen: bool
    ) -> None:
        number = self._model.words.number(card)
        left = self._text_left(node)
        if number:
            width = scaled(_TEXT - _BELOW - 4)
            self._write(painter, line, scaled(_BELOW), number, self._strong, "text2", width)
        room = line.width() - left - scaled(_RIGHT) - self._paint_state(painter, line, card)
        role = "text" if chosen else "text2"
        if not card.text.strip():
            role = "text3"
        self._write(painter, line, left, self._model.words.shown(node), self._body, role, room)

    def _paint_state(self, painter: QPainter, line: QRect, card: Card) -> int:
        """Paint what a card shows beside its text; gives the width it takes."""
        right = line.right() + 1 - scaled(_RIGHT)
        if isinstance(card, HurdleCard) and card.severity is not None:
            ink = self._ink("text2")
            for at in range(3):
                height = 4 + 2 * at
                top = line.center().y() + 5 - height
                bar = QRectF(right - 11 + 4 * at + 0.5, top + 0.5, 2, height - 1)
                painter.setPen(QPen(ink, 1))
                painter.setBrush(ink if at < card.severity else Qt.BrushStyle.NoBrush)
                painter.drawRect(bar)
            return 20
        if isinstance(card, SolutionCard):
            name = _STATUS_ICON[card.status or "idea"]
            ink_name = "ok" if card.status == "done" else "text2"
            size = scaled(14)
            upper = line.top() + (line.height() - size) / 2
            area = QRectF(right - size, upper, size, size)
            paint_icon(painter, name, self._palette.ink(ink_name), area)
            return scaled(22)
        if isinstance(card, EmotionCard) and card.score is not None:
            text = signed(self._language, card.score)
            width = self._meta.width(text)
            painter.setPen(self._ink("text2"))
            self._meta.draw(painter, text, QRect(right - width, line.top(), width, line.height()))
            return width + 8
        return 0

    def _paint_chevron(self, painter: QPainter, line: QRect, left: int, *, is_open: bool) -> None:
        name = "chevron-down" if is_open else "chevron-right"
        size = scaled(_CHEVRON)
        top = line.top() + (line.height() - size) / 2
        area = QRectF(line.left() + left, top, size, size)
        paint_icon(painter, name, self._palette.ink("text2"), area)

    def _write_count(self, painter: QPainter, line: QRect, node: Node) -> None:
        area = QRect(line.left(), line.top(), line.width() - scaled(_RIGHT), line.height())
        painter.setPen(self._ink("text2"))
        self._meta.draw(painter, str(self._model.count(node)), area, at_right=True)

    def _write(
        self,
        painter: QPainter,
        line: QRect,
        left: int,
        text: str,
        letters: Lettering,
        role: str,
        room: int,
    ) -> None:
        painter.setPen(self._ink(role))
        area = QRect(line.left() + left, line.top(), room, line.height())
        letters.draw(painter, text, area)
