"""PersonaDialog: writes down who a map is about; saved in one step, or not at all."""

from __future__ import annotations

from typing import Final, Protocol

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from journeyeditor.document.sturdy import sturdy
from journeyeditor.errors import N_
from journeyeditor.layout.persona import facts
from journeyeditor.layout.persona_card import persona_card
from journeyeditor.look import Palette, tokens
from journeyeditor.look.styles import DIALOG_TITLE, META, META_STRONG
from journeyeditor.models import JourneyMap, Picture
from journeyeditor.texts import Language, tr
from journeyeditor.ui.controls.labels import elided, label
from journeyeditor.ui.controls.tooltips import plain_tooltip
from journeyeditor.ui.dialogs.asking import Leaving
from journeyeditor.ui.persona_editor.commands import (
    PersonaCommands,
    PersonaQuestions,
    shown_name,
)
from journeyeditor.ui.persona_editor.draft import Draft
from journeyeditor.ui.persona_editor.form import Form
from journeyeditor.ui.persona_editor.marks_view import MarksView
from journeyeditor.ui.persona_editor.parts import icon_button
from journeyeditor.ui.persona_editor.people import WIDTH as PEOPLE_WIDTH
from journeyeditor.ui.persona_editor.people import People
from journeyeditor.ui.persona_editor.scales import Scales
from journeyeditor.ui.persona_editor.veil import Veil
from journeyeditor.ui.style.scale import scaled

_HEAD, _FOOT, _ASIDE = 52, 56, 319
_SIDE: Final = 20


def edited(
    journey: JourneyMap,
    at: str | None,
    window: QWidget,
    language: Language,
    palette: Palette,
) -> JourneyMap | None:
    """Let the person edit the personas of a map, over a dimmed window; None where nothing is kept."""
    from journeyeditor.ui.persona_editor.questions import WindowQuestions

    questions = WindowQuestions(language, palette)
    dialog = PersonaDialog(window, language, palette, Draft(journey, at), questions)
    veil = Veil(window, palette)
    done = dialog.exec() == QDialog.DialogCode.Accepted
    veil.hide()
    veil.deleteLater()
    dialog.deleteLater()
    window.activateWindow()  # not every window manager does, where a question closed with the dialog
    return dialog.choice if done and dialog.is_changed else None


class Questions(PersonaQuestions, Protocol):
    """What the dialog asks the person; None where they think better of it."""

    def portrait(self, parent: QWidget) -> Picture | None:
        """Ask for a file and give the portrait in it."""

    def leaving(self, parent: QWidget, name: str) -> Leaving:
        """Ask what is to happen to what was changed about the persona of this name."""


@sturdy
class PersonaDialog(QDialog):
    """`choice` is the map with its personas as they were edited, once it was accepted."""

    def __init__(
        self,
        parent: QWidget | None,
        language: Language,
        palette: Palette,
        draft: Draft,
        questions: Questions,
    ) -> None:
        """Edit a draft over a window."""
        super().__init__(parent)
        self._language: Language = language
        self._palette = palette
        self._draft = draft
        self._questions = questions
        self._held: QPoint | None = None
        draft.setParent(self)
        self.setObjectName("persona-dialog")
        new, known = N_("New persona"), N_("Edit persona")
        self._heading = tr(language, new if draft.begins_new else known)
        self.setWindowTitle(self._heading)
        self.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setMinimumSize(min(scaled(940), 1000), 480)
        self._form = QScrollArea()
        self._scales = QScrollArea()
        self._commands = PersonaCommands(self, draft, questions, language, palette)
        self._people = People(draft, self._commands, language, palette)
        self._said = elided(META, "text2")
        self._preview = MarksView(palette)
        self._preview.setObjectName("persona-preview")
        self._lay_out()
        self._show_people()
        self._fit(parent)
        draft.switched.connect(self._show_persona)
        draft.changed.connect(self._show_preview)
        draft.changed.connect(self._show_people)
        self._show_persona()

    @property
    def is_changed(self) -> bool:
        """Tell whether there is anything to keep."""
        return self._draft.is_changed

    @property
    def choice(self) -> JourneyMap:
        """The map as it was edited."""
        return self._draft.result

    def reject(self) -> None:
        """Close without keeping anything, asking first where something would be lost."""
        if self._draft.is_changed:
            name = shown_name(self._draft.persona, self._language)
            answer = self._questions.leaving(self, name)
            if answer is Leaving.STAY:
                return
            if answer is Leaving.SAVE:
                self.accept()
                return
        super().reject()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt calls it
        """Paint the sheet with its round corners."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = tokens().radius.dialog
        painter.setBrush(QColor(self._palette.ink("surface")))
        painter.setPen(QPen(QColor(self._palette.ink("lineStrong")), 1))
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(area, radius, radius)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt calls it
        """Keep the corners clear also where nothing can show through a window."""
        super().resizeEvent(event)
        radius = tokens().radius.dialog
        sheet = QPainterPath()
        sheet.addRoundedRect(QRectF(self.rect()), radius, radius)
        self.setMask(QRegion(sheet.toFillPolygon().toPolygon()))

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt calls it
        """Take hold of the window by its head."""
        on_head = (
            event.position().y() < scaled(_HEAD) and event.button() == Qt.MouseButton.LeftButton
        )
        if on_head and not self.windowHandle().startSystemMove():
            self._held = event.globalPosition().toPoint() - self.pos()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt calls it
        """Carry the window where the system does not do so itself."""
        if self._held is not None:
            self.move(event.globalPosition().toPoint() - self._held)

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:  # noqa: N802 - Qt calls it
        """Let go of the window."""
        self._held = None

    def _lay_out(self) -> None:
        """Head, form and preview side by side, foot."""
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(self._head())
        column.addWidget(_line("h"))
        middle = QHBoxLayout()
        middle.setSpacing(0)
        for area in (self._form, self._scales):
            area.setWidgetResizable(True)
            area.setFrameShape(QFrame.Shape.NoFrame)
            area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._form.setObjectName("persona-form-area")
        self._beside = _line("v")
        middle.addWidget(self._people)
        middle.addWidget(self._beside)
        middle.addWidget(self._form, 1)
        middle.addWidget(_line("v"))
        middle.addWidget(self._aside())
        column.addLayout(middle, 1)
        column.addWidget(_line("h"))
        column.addLayout(self._foot())

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(24, 0, 13, 0)
        title = label(self._heading, DIALOG_TITLE)
        title.setFixedHeight(scaled(_HEAD) - 2)
        close = icon_button("x", tr(self._language, "Close (Esc)"), self._palette, "close")
        close.clicked.connect(self.reject)
        more = icon_button("ellipsis", tr(self._language, "Personas"), self._palette, "more")
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        more.setMenu(self._commands.menu(more))
        row.addWidget(title, 1)
        row.addWidget(more)
        row.addWidget(close)
        return row

    def _aside(self) -> QFrame:
        """The preview, and the attributes below it."""
        frame = QFrame()
        frame.setObjectName("persona-aside")
        frame.setFixedWidth(scaled(_ASIDE))
        column = QVBoxLayout(frame)
        column.setContentsMargins(_SIDE, 21, 0, 0)
        column.setSpacing(0)
        column.addWidget(label(tr(self._language, "Preview"), META_STRONG, "text3"))
        column.addSpacing(12)
        column.addWidget(self._preview)
        column.addSpacing(19)
        column.addWidget(label(tr(self._language, "Attributes"), META_STRONG, "text3"))
        column.addSpacing(11)
        self._scales.setObjectName("persona-scales")
        column.addWidget(self._scales, 1)
        return frame

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(24, 0, 20, 0)
        row.setSpacing(8)
        cancel = QPushButton(tr(self._language, "Cancel"))
        cancel.setObjectName("cancel")
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        save = QPushButton(tr(self._language, "Save persona"))
        save.setObjectName("accept")
        save.setDefault(True)
        save.clicked.connect(self.accept)
        keep = QPushButton(self._commands.keep.text())
        keep.setObjectName("update-library")
        keep.setToolTip(
            plain_tooltip(tr(self._language, "Keep this persona for other maps, as it is here"))
        )
        keep.setAutoDefault(False)
        keep.clicked.connect(self._commands.keep.trigger)
        keep.setEnabled(self._commands.keep.isEnabled())
        self._commands.keep.enabledChanged.connect(keep.setEnabled)
        self._commands.told.connect(self._said.setText)
        row.addWidget(keep)
        row.addSpacing(8)
        row.addWidget(self._said, 1)
        for button in (keep, cancel, save):
            button.setMinimumHeight(scaled(32))
        row.addWidget(cancel)
        row.addWidget(save)
        row.addStrut(scaled(_FOOT) - 2)
        return row

    def _fit(self, parent: QWidget | None) -> None:
        """Be as large as the design says where the screen has room, in the middle of the window."""
        screen = (self if parent is None else parent).screen().availableGeometry()
        width, height = map(scaled, tokens().size.persona_dialog)
        several = len(self._draft.map.personas) > 1
        width += scaled(PEOPLE_WIDTH) if several else 0
        self.resize(min(width, screen.width()), min(height, screen.height()))
        if parent is not None:
            area = self.rect()
            area.moveCenter(parent.window().frameGeometry().center())
            self.move(max(screen.left(), area.left()), max(screen.top(), area.top()))

    def _show_persona(self) -> None:
        form = Form(self._draft, self._language, self._palette)
        form.picture_wanted.connect(self._ask_for_picture)
        self._form.setWidget(form)
        scales = Scales(self._draft.persona, self._language, self._palette)
        scales.setObjectName("persona-scale-list")
        scales.edited.connect(lambda found: self._draft.set(scales=found))
        held = QWidget()
        held.setObjectName("persona-scales-held")
        inner = QVBoxLayout(held)
        inner.setContentsMargins(0, 0, _SIDE, 12)
        inner.addWidget(scales)
        inner.addStretch(1)
        self._scales.setWidget(held)
        self._show_preview()
        if self._people.is_walked:
            return
        name = form.findChild(QWidget, "name" if not self._draft.persona.name else "quote")
        if name is not None:
            name.setFocus()
        if isinstance(name, QPlainTextEdit):
            cursor = name.textCursor()
            cursor.movePosition(cursor.MoveOperation.End)
            name.setTextCursor(cursor)

    def _show_people(self) -> None:
        """Show the list beside the form where there is more than one, making room for it."""
        several = len(self._draft.map.personas) > 1
        if several == self._people.isHidden():
            self._people.setVisible(several)
            self._beside.setVisible(several)
            if self.isVisible():
                self._fit(self.parentWidget())

    def _show_preview(self) -> None:
        language = self._draft.map.language or self._language
        block = persona_card(self._draft.persona, language, _ASIDE - 2 * _SIDE)
        self._preview.show_block(block, self._draft.map.images)
        persona = self._draft.persona
        said = (shown_name(persona, self._language), facts(persona), persona.quote, *persona.goals)
        self._preview.setAccessibleName(tr(self._language, "Preview"))
        self._preview.setAccessibleDescription(". ".join(text for text in said if text))

    def _ask_for_picture(self) -> None:
        picture = self._questions.portrait(self)
        if picture is not None:
            self._draft.set_portrait(picture)


def _line(way: str) -> QFrame:
    """Give a hairline."""
    made = QFrame()
    made.setObjectName("persona-line")
    if way == "h":
        made.setFixedHeight(1)
    else:
        made.setFixedWidth(1)
    return made
