"""Status bar: whether the map is saved, its file, how much there is, and the zoom."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStatusBar, QWidget

from journeyeditor.look import Palette, tokens
from journeyeditor.look.styles import META
from journeyeditor.models import JourneyMap
from journeyeditor.models.counting import CardCount
from journeyeditor.texts import Language, tr, trn
from journeyeditor.ui.controls.labels import ElidedLabel, elided, label
from journeyeditor.ui.controls.tooltips import plain_tooltip
from journeyeditor.ui.controls.zoom import ZoomControl
from journeyeditor.ui.findings.badge import Badge
from journeyeditor.ui.session import Session
from journeyeditor.ui.style.icons import icon_pixmap
from journeyeditor.ui.style.scale import scaled

_PATIENCE = 6000
"""ms that a notice stays."""


class StatusBar(QStatusBar):
    """Left the file, right the counts and the zoom; notices pass over the left."""

    def __init__(self, zoom: ZoomControl, language: Language, palette: Palette) -> None:
        """Take in the zoom control."""
        super().__init__()
        self._language: Language = language
        self._palette = palette
        self._count = CardCount()
        self.setObjectName("status")
        self.setSizeGripEnabled(False)
        self.setFixedHeight(scaled(tokens().size.status_bar))
        self._icon = label()
        self._saved = label("", META)
        self._file = elided(META, "text3")
        self._file.setIndent(6)
        self._cards = label("", META)
        self._grid = label("", META, "text3")
        self.addWidget(_row(self._icon, self._saved, self._file, gap=6), 1)
        self.badge = Badge(language, palette)
        facts = _row(self._cards, self._grid, self.badge, zoom, gap=12)
        # Without this it would spread over the bar while a notice hides what is at the left.
        facts.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.addPermanentWidget(facts)
        self.setContentsMargins(8, 0, 10, 0)

    def notice(self, text: str) -> None:
        """Show a sentence for a few seconds."""
        self.showMessage(text, _PATIENCE)

    def show_file(self, session: Session) -> None:
        """Say whether the map is saved, and where."""
        if not session.document.is_clean:
            icon, text, role = "circle-dot", tr(self._language, "Unsaved changes"), "accent"
        elif session.path is None:
            icon, text, role = "circle-dashed", tr(self._language, "Not saved yet"), "text2"
        else:
            icon, text, role = "circle-check", tr(self._language, "Saved"), "text2"
        size = scaled(tokens().icon.meta)
        ratio = self.devicePixelRatioF()
        self._icon.setPixmap(icon_pixmap(icon, self._palette.ink(role), size, ratio))
        self._saved.setText(text)
        self._file.setText(session.file_name)
        path = "" if session.path is None else str(session.path)
        for part in (self._icon, self._saved, self._file):
            part.setToolTip(plain_tooltip(path))

    def show_counts(self, journey: JourneyMap) -> None:
        """Say how many cards, phases and rows there are."""
        cards = self._count.of(journey)
        phases = trn(self._language, "{n} phase", "{n} phases", len(journey.phases))
        rows = trn(self._language, "{n} row", "{n} rows", len(journey.rows))
        self._cards.setText(trn(self._language, "{n} card", "{n} cards", cards))
        self._grid.setText(f"{phases} · {rows}")


def _row(*parts: QWidget, gap: int) -> QWidget:
    made = QWidget()
    layout = QHBoxLayout(made)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(gap)
    for part in parts:
        layout.addWidget(part, 1 if isinstance(part, ElidedLabel) else 0)
    return made
