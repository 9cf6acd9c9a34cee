"""Relation fields: which solutions solve a hurdle, which hurdles a solution solves, and the like."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Literal, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from journeyeditor.document.sturdy import sturdy
from journeyeditor.edits import cards, links
from journeyeditor.layout.cards.numbered import STATUS_ICON
from journeyeditor.look.styles import BODY_STRONG, META
from journeyeditor.models import Card, HurdleCard, JourneyMap, OwnerCard, SolutionCard
from journeyeditor.models.kinds import NUMBER_LETTER
from journeyeditor.models.queries import cards_of_kind
from journeyeditor.texts import Language, tr
from journeyeditor.texts.names import severity_name, status_name
from journeyeditor.ui.controls.labels import label, paragraph
from journeyeditor.ui.inspector.buttons import icon_button, link_button
from journeyeditor.ui.inspector.fields.field import Field, Room
from journeyeditor.ui.inspector.picker import Offer, Picker
from journeyeditor.ui.inspector.subject import Subject
from journeyeditor.ui.style.fonts import font_of
from journeyeditor.ui.style.icons import icon_pixmap
from journeyeditor.ui.style.scale import scaled

Way = Literal["solved_by", "solves", "answers_for"]
_OTHER: Final[dict[Way, Literal["solution", "hurdle"]]] = {
    "solved_by": "solution",
    "solves": "hurdle",
    "answers_for": "solution",
}


class Partner(NamedTuple):
    """A card at the other end, with its short number."""

    card: Card
    number: str


@sturdy
class Item(QFrame):
    """A linked card: its number, text and state; pressing it shows the card."""

    def __init__(self, room: Room, partner: Partner, show: Callable[[str], object]) -> None:
        """Show the card; `unlink` is the button that takes the link away."""
        super().__init__()
        self.partner = partner
        self.setObjectName(f"partner-{partner.card.id}")
        self.setProperty("item", "true")
        row = QHBoxLayout(self)
        row.setContentsMargins(9, 6, 6, 6)
        row.setSpacing(6)
        language, hue = room.language, "violet" if isinstance(partner.card, SolutionCard) else "red"
        sign = label()
        name, ratio = _sign(partner.card), self.devicePixelRatioF()
        sign.setPixmap(icon_pixmap(name, room.palette.ink(f"{hue}.ink"), scaled(16), ratio))
        row.addWidget(sign)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        self.open = QToolButton()
        self.open.setProperty("rank", "link")
        self.open.setText(partner.number)
        self.open.setFont(font_of(BODY_STRONG))
        self.open.setStyleSheet(f"color: {room.palette.ink(f'{hue}.ink')}; padding: 1px 0;")
        self.open.setFixedWidth(self.open.fontMetrics().horizontalAdvance(partner.number) + 4)
        self.open.setAccessibleName(f"{partner.number} {partner.card.text}")
        self.open.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.open.clicked.connect(lambda: show(partner.card.id))
        row.addWidget(self.open, 0, Qt.AlignmentFlag.AlignTop)
        column.addWidget(paragraph(partner.card.text))
        column.addWidget(label(_state(language, partner.card), META, "text2"))
        row.addLayout(column, 1)
        self.unlink = icon_button(
            room.palette,
            "unlink-2",
            tr(language, "Remove the link to {number}", number=partner.number),
            f"unlink-{partner.card.id}",
        )
        row.addWidget(self.unlink)


class RelationField(Field):
    """The linked cards, and a way to link one more."""

    def __init__(self, room: Room, name: Way, title: str, add: str) -> None:
        """Call the button that links one more `add`."""
        super().__init__(room, name, title)
        self._way: Way = name
        self._shown: tuple[Partner, ...] | None = None
        self._picker: Picker | None = None
        box = QWidget()
        self._items = QVBoxLayout(box)
        self._items.setContentsMargins(0, 0, 0, 0)
        self._items.setSpacing(4)
        self._add = link_button(room.palette, "plus", add)
        self._add.setObjectName(f"add-{name}")
        self._add.clicked.connect(self._pick)
        self._items.addWidget(self._add, 0, Qt.AlignmentFlag.AlignLeft)
        self.place(box, named=self._add)
        self._add.setAccessibleName(add)

    def show_subject(self, subject: Subject) -> None:
        """Show the linked cards."""
        partners = tuple(partners_of(subject, self._way))
        self.tell_aside(str(len(partners)) if partners else "")
        if self._shown is not None and len(partners) == len(self._shown):
            pairs = zip(partners, self._shown, strict=True)
            if all(a.card is b.card and a.number == b.number for a, b in pairs):
                return
        self._shown = partners
        self._fill(partners)

    def _fill(self, partners: tuple[Partner, ...]) -> None:
        had_focus = False
        for item in self.findChildren(Item):
            had_focus = had_focus or item.unlink.hasFocus()
            self._items.removeWidget(item)
            item.hide()
            item.setParent(None)
            item.deleteLater()
        previous: QWidget | None = None
        for number, partner in enumerate(partners):
            item = Item(self.room, partner, self._show)
            item.unlink.clicked.connect(self._unlink)
            self._items.insertWidget(number, item)
            if previous is not None:
                QWidget.setTabOrder(previous, item.open)
            QWidget.setTabOrder(item.open, item.unlink)
            previous = item.unlink
        if previous is not None:
            QWidget.setTabOrder(previous, self._add)
        if had_focus:
            self._add.setFocus()

    def _show(self, id_: str) -> None:
        from journeyeditor.canvas.showing import show

        show(self.room.desk.canvas, id_)

    def _unlink(self) -> None:
        button = self.sender()
        item = button.parent() if isinstance(button, QToolButton) else None
        if isinstance(item, Item):
            other = item.partner.card.id
            self.room.apply(
                self, lambda journey, subject: _tied(journey, subject, self._way, other, on=False)
            )

    def _pick(self) -> None:
        journey = self.room.desk.session.document.map
        taken = {partner.card.id for partner in self._shown or ()}
        offers = [
            Offer(partner.card.id, partner.number, partner.card.text)
            for partner in _numbered(journey, _OTHER[self._way])
            if partner.card.id not in taken
        ]
        if self._picker is None:
            self._picker = Picker(self, self.room.language)
            self._picker.picked.connect(self._link)
        self._picker.open_below(self._add, offers, self._nothing())

    def _nothing(self) -> str:
        if _OTHER[self._way] == "hurdle":
            return tr(self.room.language, "There is no further hurdle on the map.")
        return tr(self.room.language, "There is no further solution on the map.")

    def _link(self, other: str) -> None:
        self.room.apply(
            self, lambda journey, subject: _tied(journey, subject, self._way, other, on=True)
        )


def partners_of(subject: Subject, way: Way) -> list[Partner]:
    """The cards that are linked to the one that is looked at, in the map's order."""
    (card,) = subject.records
    journey = subject.journey
    wanted: frozenset[str]
    if isinstance(card, SolutionCard):
        wanted = frozenset(card.solves)
    elif isinstance(card, OwnerCard):
        wanted = frozenset(card.answers_for)
    elif isinstance(card, HurdleCard):
        return [
            partner
            for partner in _numbered(journey, "solution")
            if isinstance(partner.card, SolutionCard) and card.id in partner.card.solves
        ]
    else:
        return []
    if not wanted:
        return []
    return [partner for partner in _numbered(journey, _OTHER[way]) if partner.card.id in wanted]


def _numbered(journey: JourneyMap, kind: Literal["solution", "hurdle"]) -> list[Partner]:
    letter = NUMBER_LETTER[kind]
    return [
        Partner(card, f"{letter}{number}")
        for number, card in enumerate(cards_of_kind(journey, kind), 1)
    ]


def _tied(journey: JourneyMap, subject: Subject, way: Way, other: str, *, on: bool) -> JourneyMap:
    """Link the card that is looked at with another one, or take the link away."""
    (own,) = subject.ids
    (card,) = subject.records
    if isinstance(card, OwnerCard):
        left = tuple(id_ for id_ in card.answers_for if id_ != other)
        return cards.change(journey, own, answers_for=(*left, other) if on else left)
    solution, hurdle = (other, own) if way == "solved_by" else (own, other)
    return (links.link if on else links.unlink)(journey, solution, hurdle)


def _sign(card: Card) -> str:
    if isinstance(card, SolutionCard):
        return STATUS_ICON[card.status or "idea"]
    return "octagon-alert"


def _state(language: Language, card: Card) -> str:
    if isinstance(card, SolutionCard):
        return status_name(language, card.status or "idea")
    if isinstance(card, HurdleCard) and card.severity is not None:
        return severity_name(language, card.severity)
    return ""
