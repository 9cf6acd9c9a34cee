"""Template grid: the templates of the start screen as cards."""

from __future__ import annotations

from collections.abc import Iterable

from journeyeditor.look import Palette
from journeyeditor.texts import Language
from journeyeditor.ui.start.cards import WIDE, TemplateDelegate, TemplateShape
from journeyeditor.ui.start.grid import CARD, CardGrid, Entry
from journeyeditor.ui.start.offers import Offer


class TemplateGrid(CardGrid):
    """Shows templates, of which one is chosen. Its keys are their names."""

    def __init__(
        self, name: str, language: Language, palette: Palette, shape: TemplateShape = WIDE
    ) -> None:
        """Begin empty; `name` is what assistive technology calls it."""
        super().__init__(name, shape.height, shape.least_width, shape.most)
        self.setItemDelegate(TemplateDelegate(self, language, palette, shape))

    def show_offers(self, offers: Iterable[Offer]) -> None:
        """Show these templates; the first is chosen where the one before is not among them."""
        self.show_entries(
            [
                Entry(
                    offer.name,
                    offer.title,
                    f"{offer.title}, {offer.description}, {offer.facts}",
                    "",
                    offer,
                )
                for offer in offers
            ]
        )
        if self.currentRow() < 0 and self.count():
            self.setCurrentRow(0)

    @property
    def offer(self) -> Offer | None:
        """The chosen template."""
        found = self.currentIndex().data(CARD)
        return found if isinstance(found, Offer) else None
