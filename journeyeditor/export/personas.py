"""A persona to a file of its own: a page of a PDF, or a PNG."""

from __future__ import annotations

from pathlib import Path

from journeyeditor.errors import N_, Problem, UnwritableError, UsageError
from journeyeditor.export.missing import missing_on, warning
from journeyeditor.export.options import ExportOptions
from journeyeditor.export.shaping import Raster, Shaper
from journeyeditor.layout.persona_sheet import lay_out_persona
from journeyeditor.models import JourneyMap
from journeyeditor.storage import write_bytes


def export_persona(
    journey: JourneyMap,
    persona_id: str,
    path: Path | str,
    options: ExportOptions | None = None,
    raster: Raster | None = None,
    shaper: Shaper | None = None,
) -> tuple[Problem, ...]:
    """Write the persona of an id, as PDF or PNG by the options or the path's ending.

    Gives the characters that no font has. Raises UsageError where the format is neither or nobody
    has the id, UnwritableError if the file cannot be written.
    """
    target = Path(path)
    options = options or ExportOptions()
    persona = next((one for one in journey.personas if one.id == persona_id), None)
    if persona is None:
        raise UsageError(N_("This map has no such persona."))
    language, day = options.language_for(journey), options.printed_day()
    format_ = options.format_for(target)
    if format_ == "xlsx":
        raise UsageError(N_("A persona can be exported as PDF or PNG."))
    sheet = lay_out_persona(
        journey,
        persona,
        language,
        day=day.isoformat(),
        source_name=options.source_name,
        paged=format_ == "pdf",
    )
    if format_ == "png":
        if raster is None:
            raise UnwritableError(
                N_("PNG pictures need the libraries of the window, which are missing here.")
            )
        data = raster(sheet, options.scale, journey)
        problems = () if shaper is None else warning(missing_on(sheet, shaper))
    else:
        from journeyeditor.export.pdf.document import Facts, document

        named = journey.replace(title=persona.name, purpose="")
        data, problems = document((sheet,), named, Facts(language, day), shaper)
    write_bytes(target, data)
    return problems


def persona_called(journey: JourneyMap, name: str) -> str:
    """Give the id of the persona of this name, whatever its capitals and spaces, or of this id.

    Raises UsageError where there is none, or more than one.
    """
    found = [one.id for one in journey.personas if one.id == name]
    found = found or [one.id for one in journey.personas if _plain(one.name) == _plain(name)]
    if len(found) == 1:
        return found[0]
    if found:
        message = N_("More than one persona is called “{name}”; name one of these: {others}.")
        raise UsageError(message, name=name, others=", ".join(found))
    if not journey.personas:
        raise UsageError(N_("This map has no personas."))
    message = N_("This map has no persona “{name}”; there are: {others}.")
    others = ", ".join(one.name or one.id for one in journey.personas)
    raise UsageError(message, name=name, others=others)


def _plain(name: str) -> str:
    return " ".join(name.split()).casefold()
