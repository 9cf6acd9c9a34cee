"""What a map is: immutable records for the map, its phases, rows, cells, cards and personas."""

from journeyeditor.models.card import (
    CARD_OF_KIND,
    COMMON_FIELDS,
    KIND_OF_CARD,
    BehaviourCard,
    Card,
    EmotionCard,
    Evidence,
    GoalCard,
    HurdleCard,
    ImageCard,
    KpiCard,
    KpiPart,
    KpiReading,
    Link,
    NoteCard,
    OwnerCard,
    QrCode,
    SolutionCard,
    TouchpointCard,
)
from journeyeditor.models.ids import new_id
from journeyeditor.models.journey import (
    FORMAT_VERSION,
    Ignored,
    JourneyMap,
    Origin,
    Picture,
    Review,
)
from journeyeditor.models.json_values import Json, JsonObject
from journeyeditor.models.kinds import HUES, KINDS, Hue, Kind
from journeyeditor.models.persona import Persona, Scale, Segment
from journeyeditor.models.phase import Phase, Step
from journeyeditor.models.places import CellKey, Slot
from journeyeditor.models.record import Record
from journeyeditor.models.review import ReviewState, review_due
from journeyeditor.models.row import Cell, Row

__all__ = [
    "CARD_OF_KIND",
    "COMMON_FIELDS",
    "FORMAT_VERSION",
    "HUES",
    "KINDS",
    "KIND_OF_CARD",
    "BehaviourCard",
    "Card",
    "Cell",
    "CellKey",
    "EmotionCard",
    "Evidence",
    "GoalCard",
    "Hue",
    "HurdleCard",
    "Ignored",
    "ImageCard",
    "JourneyMap",
    "Json",
    "JsonObject",
    "Kind",
    "KpiCard",
    "KpiPart",
    "KpiReading",
    "Link",
    "NoteCard",
    "Origin",
    "OwnerCard",
    "Persona",
    "Phase",
    "Picture",
    "QrCode",
    "Record",
    "Review",
    "ReviewState",
    "Row",
    "Scale",
    "Segment",
    "Slot",
    "SolutionCard",
    "Step",
    "TouchpointCard",
    "new_id",
    "review_due",
]
