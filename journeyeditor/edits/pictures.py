"""Pictures: embedded once each; edits of cards and personas drop the ones they free."""

from __future__ import annotations

from journeyeditor.edits.fields import changed
from journeyeditor.edits.sequences import exchanged
from journeyeditor.models import JourneyMap, Picture


def put(journey: JourneyMap, picture: Picture) -> JourneyMap:
    """Embed a picture unless the map has it; one with other data under its hash is mended.

    Then name its hash: `cards.change(map, id, image=picture.hash)`, or `picture` of a persona.
    """
    for at, old in enumerate(journey.images):
        if old.hash == picture.hash:
            new = changed(old, {"type": picture.type, "data": picture.data})
            if new is old:
                return journey
            return journey.replace(images=exchanged(journey.images, at, new))
    return journey.replace(images=(*journey.images, picture))
