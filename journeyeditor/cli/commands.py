"""The commands: what each of them does with its request."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

from journeyeditor import __version__, assets
from journeyeditor.errors import N_, JourneyError
from journeyeditor.texts import language_of

if TYPE_CHECKING:
    from journeyeditor.cli.arguments import Request
    from journeyeditor.cli.reports import Report

SCHEMA: Final = "schema/journey.schema.json"

# What each line of the help says of which command line.
HELP: Final = (
    (N_("[FILE]"), N_("The editor; without FILE the start screen.")),
    (
        N_("new [--template NAME] [--language en|de] [--title TITLE] -o OUT"),
        N_("Write a new map."),
    ),
    (
        N_(
            "export FILE... -o OUT|FOLDER [--format pdf|xlsx|png] [--language en|de]"
            " [--paper a3|a4|content] [--report] [--persona NAME] [--force]"
        ),
        N_(
            "Export maps; the format follows from the ending of OUT where it is not named."
            " --report adds findings and evidence to a PDF; --persona exports a persona instead of"
            " the map."
        ),
    ),
    (N_("validate FILE... [--json]"), N_("Check whether files are sound.")),
    (N_("findings FILE... [--json]"), N_("Tell what is missing in maps.")),
    ("templates [--json]", N_("List the templates of new maps.")),
    ("schema", N_("Print the JSON schema of the files.")),
    ("doctor [--json]", N_("Say what a window needs on this machine, and how to get it.")),
    ("--install-desktop", N_("Add the program and its files to this user’s desktop.")),
    ("--uninstall-desktop", N_("Take them out of it again.")),
    ("--version", N_("Print the version of the program.")),
)
EXIT_CODES: Final = N_(
    "Exit codes: 0 good, 1 a map breaks rules or has findings, 2 wrong usage, 3 cannot be read as a map,"
    " 4 cannot be written."
)


def _new(request: Request, report: Report) -> None:
    from journeyeditor.storage import new_map, not_written, save, templates

    out = Path(request.values["--output"])
    language = language_of(request.values.get("--language"), report.language)
    template = request.values.get("--template") or templates()[0].name
    journey = new_map(template, language, request.values.get("--title"))
    if os.path.lexists(out):
        raise not_written("exists", N_("“{name}” already exists."), out)
    save(journey, out)


def _export(request: Request, report: Report) -> None:
    from journeyeditor.cli.exporting import export_files

    export_files(request, report)


def _validate(request: Request, report: Report) -> None:
    from journeyeditor.storage import read

    for file in request.files:
        try:
            opened = read(file)
        except JourneyError as error:
            report.fail(error, file)
        else:
            report.note(opened.notes, file)
            if "--json" not in request.values:
                report.say(N_("{file}: good"), file=file)
    if "--json" in request.values:
        report.give_json()


def _findings(request: Request, report: Report) -> None:
    from journeyeditor.cli.finding import find_in_files

    find_in_files(request, report)


def _templates(request: Request, report: Report) -> None:
    from journeyeditor.storage import own_templates, templates

    found = [
        {
            "name": template.name,
            "title": template.title[report.language],
            "description": template.description[report.language],
        }
        for template in templates()
    ]
    found += [
        {
            "name": template.name,
            "title": template.name,
            "description": template.described(report.language),
        }
        for template in own_templates()
    ]
    if "--json" in request.values:
        report.give_json(templates=found)
        return
    width = max(len(entry["name"]) for entry in found)
    for entry in found:
        title = "" if entry["title"] == entry["name"] else f"{entry['title']}: "
        report.give(f"{entry['name']:{width}}  {title}{entry['description']}\n")


def _schema(_: Request, report: Report) -> None:
    report.give(assets.read(SCHEMA).decode())


def _doctor(request: Request, report: Report) -> None:
    from journeyeditor.cli.doctor import doctor

    doctor(request, report)


def _install_desktop(_: Request, report: Report) -> None:
    from journeyeditor.cli.desktop import install

    install(report)


def _uninstall_desktop(_: Request, report: Report) -> None:
    from journeyeditor.cli.desktop import uninstall

    uninstall(report)


def _version(_: Request, report: Report) -> None:
    report.give(f"journeyeditor {__version__}\n")


def _help(_: Request, report: Report) -> None:
    for line, meaning in HELP:
        report.give("journeyeditor ")
        report.say(line)
        report.give("    ")
        report.say(meaning)
    report.give("\n")
    report.say(EXIT_CODES)


RUN: Final[Mapping[str, Callable[[Request, Report], None]]] = {
    "new": _new,
    "export": _export,
    "validate": _validate,
    "findings": _findings,
    "templates": _templates,
    "schema": _schema,
    "doctor": _doctor,
    "--install-desktop": _install_desktop,
    "--uninstall-desktop": _uninstall_desktop,
    "--version": _version,
    "--help": _help,
}
