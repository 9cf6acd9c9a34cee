"""QR code dialog: where a touchpoint's code leads, seen while it is typed, and whether its card shows it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final, cast, get_args

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from journeyeditor.errors import N_
from journeyeditor.look import Palette
from journeyeditor.models import QrCode
from journeyeditor.models.kinds import QrKind
from journeyeditor.qr import NoCodeError, code_of, said
from journeyeditor.texts import Language, tr
from journeyeditor.texts.names import qr_name
from journeyeditor.texts.typed import day_to_type, typed_day
from journeyeditor.ui.controls.buttons import Segments
from journeyeditor.ui.controls.labels import paragraph
from journeyeditor.ui.controls.qr_view import CodeView
from journeyeditor.ui.dialogs.asking import CodeChoice
from journeyeditor.ui.dialogs.forms import buttons, field, removing
from journeyeditor.ui.style.scale import scaled

_ONE_LINE: Final = frozenset({"link", "phone", "email"})
"""Kinds whose codes say something people can read."""

_EVENT: Final = ("title", "start", "end", "place")
_EXAMPLES: Final = {
    "link": "https://",
    "phone": "+49 30 1234567",
    "email": "name@example.org",
    "start": "2026-10-03T10:00",
    "end": "2026-10-03T11:30",
}
_MOMENTS: Final = frozenset({"start", "end"})
_TIMED: Final = re.compile(r"(.+?)[ T]+(\d{1,2}:\d{2})")
_NO_MOMENT: Final = N_("“{value}” is neither a day such as 2026-10-03 nor a day with a time.")


class QrDialog(QDialog):
    """Asks for a target; `choice` is the answer once it was accepted."""

    def __init__(
        self, parent: QWidget | None, language: Language, palette: Palette, qr: QrCode | None
    ) -> None:
        """Begin with a target, or with none."""
        super().__init__(parent)
        self._language: Language = language
        self._gone = False
        self.setObjectName("qr-dialog")
        self.setWindowTitle(tr(language, "QR code"))
        self.setMinimumWidth(scaled(560))
        start = qr or QrCode(kind="link", on_card=True)
        self._kind = Segments(self._kinds(), start.kind)
        self._pages = QStackedWidget()
        self._lines: dict[str, QLineEdit] = {}
        self._text = QPlainTextEdit(start.value if start.kind == "text" else "")
        self._text.setObjectName("text")
        self._text.setTabChangesFocus(True)
        for kind in get_args(QrKind):
            self._pages.addWidget(self._page(kind, start))
        shown = {"shown": tr(language, "On the card"), "hidden": tr(language, "Not on the card")}
        self._shown = Segments(shown, "shown" if start.on_card else "hidden")
        self._code = CodeView(palette)
        self._says = paragraph("", role="text2")
        self._why = paragraph("", role="error")
        self._accept = QPushButton(tr(language, "Apply"))
        self._lay_out(has_code=qr is not None)
        self._kind.group.idToggled.connect(lambda *_: self._follow())
        self._text.textChanged.connect(self._check)
        for line in self._lines.values():
            line.textChanged.connect(lambda _: self._check())
        self._follow()

    @property
    def choice(self) -> CodeChoice:
        """The target that was chosen, or that there is to be none."""
        return CodeChoice(None if self._gone else self._target())

    def _kinds(self) -> Mapping[str, str]:
        return {
            "link": tr(self._language, "Link"),
            "phone": tr(self._language, "Phone"),
            "email": tr(self._language, "E-mail"),
            "event": tr(self._language, "Event"),
            "text": tr(self._language, "Text"),
        }

    def _page(self, kind: str, start: QrCode) -> QWidget:
        """Give the fields of a kind, filled where the target is of this kind."""
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        name = qr_name(self._language, kind)
        if kind == "text":
            column.addLayout(field(name, self._text))
        else:
            for part in _EVENT if kind == "event" else ("value",):
                key = part if kind == "event" else kind
                value = getattr(start, part) if start.kind == kind else None
                example = _EXAMPLES.get(key, "")
                if key in _MOMENTS:
                    value, example = self._to_type(value or ""), self._to_type(example)
                line = QLineEdit(value or "")
                line.setObjectName(key)
                line.setPlaceholderText(example)
                self._lines[key] = line
                column.addLayout(field(self._called(part) or name, line))
        column.addStretch(1)
        return page

    def _called(self, part: str) -> str:
        """Give the name of a field of an event; nothing for those of other kinds."""
        names = {
            "title": tr(self._language, "Title"),
            "start": tr(self._language, "Start"),
            "end": tr(self._language, "End"),
            "place": tr(self._language, "Place"),
        }
        return names.get(part, "")

    def _lay_out(self, *, has_code: bool) -> None:
        page = QVBoxLayout(self)
        page.setContentsMargins(24, 20, 24, 20)
        page.setSpacing(16)
        page.addLayout(field(tr(self._language, "Leads to"), self._kind))
        middle = QHBoxLayout()
        middle.setSpacing(16)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self._pages)
        middle.addLayout(left, 1)
        middle.addWidget(self._code, 0, Qt.AlignmentFlag.AlignTop)
        page.addLayout(middle)
        for told in (self._says, self._why):
            left.addWidget(told)
        left.addStretch(1)
        page.addLayout(field(tr(self._language, "Show the code"), self._shown))
        foot = buttons(self, self._accept, self._language)
        if has_code:
            removing(foot, tr(self._language, "Remove the code"), self._remove)
        page.addLayout(foot)

    def _remove(self) -> None:
        self._gone = True
        self.accept()

    def _follow(self) -> None:
        """Show the fields of the kind that is chosen, the first of them ready to be typed into."""
        chosen = get_args(QrKind).index(self._kind.chosen)
        usual, none = QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored
        for number in range(self._pages.count()):
            page = self._pages.widget(number)
            if page is not None:  # the largest page does not hold the others apart
                page.setSizePolicy(usual, usual if number == chosen else none)
        self._pages.setCurrentIndex(chosen)
        kind = self._kind.chosen
        first = self._text if kind == "text" else self._lines["title" if kind == "event" else kind]
        first.setFocus()
        self._check()

    def _is_begun(self) -> bool:
        """Tell whether anything was typed for this kind of target."""
        kind = self._kind.chosen
        if kind == "text":
            return bool(self._text.toPlainText())
        return any(self._lines[name].text() for name in (_EVENT if kind == "event" else (kind,)))

    def _target(self) -> QrCode:
        """Give the target as it is typed; raises NoCodeError where a date is none."""
        kind = cast("QrKind", self._kind.chosen)
        on_card = True if self._shown.chosen == "shown" else None
        if kind == "event":
            return QrCode(
                kind=kind,
                title=self._lines["title"].text().strip(),
                start=self._moment("start"),
                end=self._moment("end"),
                place=self._lines["place"].text().strip(),
                on_card=on_card,
            )
        value = self._text.toPlainText() if kind == "text" else self._lines[kind].text().strip()
        return QrCode(kind=kind, value=value, on_card=on_card)

    def _to_type(self, iso: str) -> str:
        """Write a day, with a time or without, as it can be typed here."""
        timed = _TIMED.fullmatch(iso)
        day, time = (timed[1], f" {timed[2]}") if timed else (iso, "")
        return day_to_type(self._language, day) + time if day else ""

    def _moment(self, name: str) -> str | None:
        typed = self._lines[name].text().strip()
        if not typed:
            return None
        timed = _TIMED.fullmatch(typed)
        day, time = (timed[1], f"T{timed[2]:0>5}") if timed else (typed, "")
        iso = "".join(((typed_day(self._language, day) or day), time))
        try:
            QrCode(kind="event", start=iso)
        except ValueError as error:
            raise NoCodeError(_NO_MOMENT, value=typed) from error
        return iso

    def _check(self) -> None:
        """Show the code of what is typed so far, or say why there is none."""
        code, words, why = None, "", ""
        try:
            target = self._target()
            code, words = code_of(target), said(target)
        except NoCodeError as error:
            why = tr(self._language, error.message, **error.values)
        self._code.show_code(code, words)
        if why and not self._is_begun():  # nothing is wrong yet
            self._says.setText(why)
            why = ""
        else:
            self._says.setText(words if self._kind.chosen in _ONE_LINE else "")
        self._why.setText(why)
        self._says.setVisible(not why)
        self._why.setVisible(bool(why))
        self._accept.setEnabled(code is not None)
