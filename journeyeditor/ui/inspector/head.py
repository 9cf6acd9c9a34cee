"""Head: what is looked at, what can be done with it, and where it stands."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QWidget

from journeyeditor.document.sturdy import sturdy
from journeyeditor.look import ICON_OF_KIND, Palette, tokens
from journeyeditor.look.styles import BODY, BODY_STRONG, META
from journeyeditor.models.kinds import NUMBER_LETTER
from journeyeditor.models.queries import cards_of_kind, find, phase_of
from journeyeditor.texts import Language, tr, trn
from journeyeditor.texts.names import kind_name, kind_title
from journeyeditor.ui.controls.buttons import ToolButton
from journeyeditor.ui.controls.labels import elided, label
from journeyeditor.ui.controls.tooltips import plain_tooltip
from journeyeditor.ui.inspector.flow import Flow
from journeyeditor.ui.inspector.subject import Subject
from journeyeditor.ui.menus.map_menus import MENUS_OF_PARTS
from journeyeditor.ui.menus.menus import Actions
from journeyeditor.ui.style.fonts import font_of
from journeyeditor.ui.style.icons import icon_of, paint_icon
from journeyeditor.ui.style.scale import scaled

_TILE = 24
_HEIGHT = 40
_ICONS: Final = {
    "phase": "columns-3",
    "step": "columns-3",
    "row": "rows-3",
    "map": "layout-template",
}
_DUPLICATE: Final = {"card": "edit.duplicate"}
_DELETE: Final = {
    "card": "edit.delete",
    "phase": "phase.delete",
    "step": "step.delete",
    "row": "row.delete",
}


@sturdy
class Tile(QWidget):
    """The icon of what is looked at, on a tile in its hue."""

    def __init__(self, palette: Palette) -> None:
        """Show nothing yet."""
        super().__init__()
        self._palette = palette
        self._icon, self._hue = "", ""
        self.setFixedSize(scaled(_TILE), scaled(_TILE))

    def show_icon(self, icon: str, hue: str) -> None:
        """Show an icon in a hue, or in none."""
        if (icon, hue) != (self._icon, self._hue):
            self._icon, self._hue = icon, hue
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt calls it
        """Paint tile and icon."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink, hue = self._palette.ink, self._hue
        painter.setPen(QColor(ink(f"{hue}.border" if hue else "line")))
        painter.setBrush(QColor(ink(f"{hue}.tint" if hue else "surface")))
        radius = tokens().radius.input
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        if self._icon:
            place = QRectF(0, 0, scaled(16), scaled(16))
            place.moveCenter(QRectF(self.rect()).center())
            paint_icon(painter, self._icon, ink(f"{hue}.ink" if hue else "text2"), place)
        painter.end()


class Head(QFrame):
    """Tile, kind, number; copy, delete and more."""

    def __init__(self, actions: Actions, language: Language, palette: Palette) -> None:
        """Show nothing yet."""
        super().__init__()
        self._actions = actions
        self._language: Language = language
        self.setObjectName("inspector-head")
        self.setFixedHeight(scaled(_HEIGHT))
        self._tile = Tile(palette)
        self._kind = elided(BODY_STRONG)
        self._kind.setObjectName("inspector-kind")
        self._number = label("", BODY, "text2")
        self._number.setObjectName("inspector-number")
        self._copy = ToolButton(palette)
        self._delete = ToolButton(palette)
        self._more = ToolButton(palette)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 8, 0)
        row.setSpacing(8)
        row.addWidget(self._tile)
        row.addWidget(self._kind)
        row.addWidget(self._number)
        row.addStretch(1)
        for button in (self._copy, self._delete, self._more):
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            button.setFixedSize(scaled(30), scaled(30))
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            row.addWidget(button)
        more = tr(language, "More")
        self._more.setObjectName("inspector-more")
        self._more.setIcon(icon_of("ellipsis", palette, scaled(tokens().icon.toolbar)))
        self._more.setAccessibleName(more)
        self._more.setToolTip(plain_tooltip(more))
        self._more.clicked.connect(self._open_menu)
        self._delete_icon = icon_of("trash-2", palette, scaled(tokens().icon.toolbar))
        self._copy_icon = icon_of("copy", palette, scaled(tokens().icon.toolbar))
        self._what = ""

    def show_subject(self, subject: Subject) -> None:
        """Show what is looked at."""
        what, kind, count = subject.what, subject.kind, len(subject.records)
        icon = _ICONS.get(what, "copy")
        if what in {"card", "row"} and kind is not None:
            icon = ICON_OF_KIND[kind]
        hues = {row.hue for row in subject.rows}
        self._tile.show_icon(icon, hues.pop() if len(hues) == 1 else "")
        self._kind.setText(_title(self._language, subject))
        number = _number(subject) if what == "card" and count == 1 else ""
        self._number.setText(number)
        self._number.setVisible(bool(number))
        if what == self._what:
            return
        self._what = what
        self._serve(self._copy, _DUPLICATE.get(what, ""))
        self._serve(self._delete, _DELETE.get(what, ""))
        if what in _DELETE:
            self._delete.setIcon(self._delete_icon)
        if what in _DUPLICATE:
            self._copy.setIcon(self._copy_icon)
        self._more.setVisible(what in MENUS_OF_PARTS)

    def _serve(self, button: ToolButton, command: str) -> None:
        for action in button.actions():
            button.removeAction(action)
        button.setVisible(bool(command))
        if command:
            button.show_action(self._actions[command], icon_only=True)

    def _open_menu(self) -> None:
        menu: QMenu = self._actions.menu(MENUS_OF_PARTS[self._what], self)
        menu.setObjectName("inspector-menu")
        menu.aboutToHide.connect(menu.deleteLater)
        corner = QPoint(self._more.width() - menu.sizeHint().width(), self._more.height())
        menu.popup(self._more.mapToGlobal(corner))


class Path(QWidget):
    """Where it stands: phase, step and row; pressing one shows it. `chosen(id)` tells which."""

    chosen = Signal(str)

    def __init__(self) -> None:
        """Show nothing yet."""
        super().__init__()
        self.setObjectName("inspector-path")
        self._flow = Flow(self, 2)
        self._shown: tuple[tuple[str, str], ...] = ()

    def show_subject(self, subject: Subject, language: Language) -> None:
        """Show the way to what is looked at; nothing for several cards and for the map."""
        parts = tuple(_way(subject, language))
        self.setVisible(bool(parts))
        if parts == self._shown:
            return
        self._shown = parts
        while self._flow.count():
            item = self._flow.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for number, (id_, title) in enumerate(parts):
            if number:
                self._add(label("\u203a", META, "text3"))
            self._add(self._step(id_, title))

    def steps(self) -> list[QToolButton]:
        """The buttons, in their order."""
        found = (self._flow.itemAt(at) for at in range(self._flow.count()))
        widgets = (item.widget() for item in found if item is not None)
        return [widget for widget in widgets if isinstance(widget, QToolButton)]

    def _add(self, widget: QWidget) -> None:
        self._flow.addWidget(widget)
        widget.show()

    def _step(self, id_: str, title: str) -> QToolButton:
        button = QToolButton()
        button.setProperty("rank", "path")
        button.setFixedWidth(QFontMetrics(font_of(META)).horizontalAdvance(title) + 4)
        button.setText(title)
        button.setFont(font_of(META))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(self._press(id_))
        return button

    def _press(self, id_: str) -> Callable[[], None]:
        return lambda: self.chosen.emit(id_)


def _title(language: Language, subject: Subject) -> str:
    count = len(subject.records)
    if subject.what == "card":
        if count > 1:
            return trn(language, "{count} card", "{count} cards", count, count=count)
        return kind_name(language, subject.kind or "")
    names = {
        "phase": tr(language, "Phase"),
        "step": tr(language, "Step"),
        "row": tr(language, "Row"),
        "map": tr(language, "Map"),
    }
    return names[subject.what]


def _number(subject: Subject) -> str:
    kind = subject.kind
    letter = NUMBER_LETTER.get(kind) if kind is not None else None
    if kind is None or letter is None:
        return ""
    wanted = subject.ids[0]
    cards = enumerate(cards_of_kind(subject.journey, kind), 1)
    return next((f"{letter}{number}" for number, card in cards if card.id == wanted), "")


def _way(subject: Subject, language: Language) -> list[tuple[str, str]]:
    if len(subject.records) != 1 or subject.what not in ("card", "step"):
        return []
    own, journey = subject.ids[0], subject.journey
    standing = find(journey, own) if subject.what == "card" else None
    at = own if standing is None else standing.slot.at
    phase = phase_of(journey, at)
    if phase is None:
        return []
    found = [(phase.id, _shown(phase.title, tr(language, "Phase")))]
    if standing is not None:
        steps = (step for step in phase.steps if step.id == at)
        found += [(step.id, _shown(step.title, tr(language, "Step"))) for step in steps]
        row = standing.row
        found.append((row.id, _shown(row.title, kind_title(language, row.kind))))
    return found


def _shown(title: str, instead: str) -> str:
    return " ".join(title.split()).replace("&", "&&") or instead
