"""Answers: an asker for tests. It gives prepared answers and remembers what it was asked and told."""

from __future__ import annotations

from collections import deque
from pathlib import Path
from typing import TypeVar

from journeyeditor.errors import JourneyError
from journeyeditor.export.options import Format
from journeyeditor.models import JourneyMap, KpiCard, QrCode
from journeyeditor.texts import Language
from journeyeditor.ui.dialogs.asking import (
    CodeChoice,
    Conflict,
    ExportChoice,
    KpiChoice,
    Leaving,
    Missing,
    NewMap,
    Remedy,
    TemplateChoice,
    Topic,
)

Answer = TypeVar("Answer")
YES, NO = True, False


class Prepared:
    """What answers are given from: `prepared`, one after the other; one more question is a failure."""

    def __init__(self) -> None:
        self.prepared: deque[object] = deque()
        self.asked: list[str] = []
        self.errors: list[JourneyError] = []
        self.mendable: bool | None = None
        self.suggested: list[Path] = []

    def prepare(self, *answers: object) -> None:
        """Add answers, the next one first."""
        self.prepared.extend(answers)

    def _answer(self, question: str, kind: type[Answer]) -> Answer | None:
        self.asked.append(question)
        assert self.prepared, f"nobody expected to be asked: {question}"
        answer = self.prepared.popleft()
        assert answer is None or isinstance(answer, kind), f"{question}: {answer!r}"
        return answer

    def _sure(self, question: str, kind: type[Answer]) -> Answer:
        answer = self._answer(question, kind)
        assert answer is not None
        return answer


class PreparedFiles(Prepared):
    """Answers which file to open and where to write; remembers what was suggested."""

    def file_to_open(self, folder: Path) -> Path | None:
        self.suggested.append(folder)
        return self._answer("file_to_open", Path)

    def file_to_save(self, suggestion: Path) -> Path | None:
        self.suggested.append(suggestion)
        return self._answer("file_to_save", Path)

    def persona_export(self, suggestion: Path) -> Path | None:
        self.suggested.append(suggestion)
        return self._answer("persona_export", Path)

    def list_to_save(self, suggestion: Path) -> Path | None:
        self.suggested.append(suggestion)
        return self._answer("list_to_save", Path)

    def picture_to_open(self, folder: Path) -> Path | None:
        self.suggested.append(folder)
        return self._answer("picture_to_open", Path)


class Answers(PreparedFiles):
    """Answers each question with the next of `prepared`."""

    def new_map(self) -> NewMap | None:
        return self._answer("new_map", NewMap)

    def qr_code(self, qr: QrCode | None) -> CodeChoice | None:
        return self._answer(f"qr_code {qr.value if qr is not None else None}", CodeChoice)

    def persona(self, journey: JourneyMap, at: str | None) -> JourneyMap | None:
        assert at is None or at in {persona.id for persona in journey.personas}
        return self._answer(f"persona {at}", JourneyMap)

    def library(self) -> tuple[JourneyMap, ...]:
        return self._sure("library", tuple)

    def kpi(self, card: KpiCard, notation: Language) -> KpiChoice | None:
        return self._answer(f"kpi {card.id} {notation}", KpiChoice)

    def template(self, suggestion: str) -> TemplateChoice | None:
        return self._answer(f"template {suggestion}", TemplateChoice)

    def may_replace_template(self, name: str) -> bool:
        return self._sure(f"may_replace_template {name}", bool)

    def export(self, suggestion: Path, format_: Format, language: Language) -> ExportChoice | None:
        self.suggested.append(suggestion)
        return self._answer(f"export {format_} {language}", ExportChoice)

    def may_overwrite(self, path: Path) -> bool:
        return self._sure(f"may_overwrite {path.name}", bool)

    def may_open(self, address: str) -> bool:
        return self._sure(f"may_open {address}", bool)

    def leaving(self, name: str) -> Leaving:
        return self._sure(f"leaving {name}", Leaving)

    def conflict(self, error: JourneyError) -> Conflict:
        self.errors.append(error)
        return self._sure("conflict", Conflict)

    def not_opened(self, path: Path, error: JourneyError, *, mendable: bool) -> Remedy:
        self.errors.append(error)
        self.mendable = mendable
        return self._sure(f"not_opened {path.name}", Remedy)

    def not_written(self, error: JourneyError) -> Remedy:
        self.errors.append(error)
        return self._sure("not_written", Remedy)

    def missing(self, path: Path) -> Missing:
        return self._sure(f"missing {path.name}", Missing)

    def settings(self) -> None:
        self.asked.append("settings")

    def explain(self, topic: Topic) -> None:
        self.asked.append(topic)
