"""Arguments: what each command takes, and how a command line becomes a request."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from journeyeditor.errors import N_, UsageError

LANGUAGES: Final = ("en", "de")
FORMATS: Final = ("pdf", "xlsx", "png")
PAPERS: Final = ("a3", "a4", "content")


class Option(NamedTuple):
    """An option with a value, perhaps one of a few; or, as a `flag`, without."""

    name: str
    choices: tuple[str, ...] = ()
    flag: bool = False


class Command(NamedTuple):
    """What a command takes: whether it wants files, and which options."""

    files: bool
    options: tuple[Option, ...] = ()
    required: tuple[str, ...] = ()


_OUTPUT: Final = Option("--output")
_JSON: Final = Option("--json", flag=True)
_LANGUAGE: Final = Option("--language", LANGUAGES)
_SHORT: Final = {"-o": "--output", "-h": "--help", "-V": "--version"}

COMMANDS: Final[Mapping[str, Command]] = {
    "new": Command(
        files=False,
        options=(Option("--template"), _LANGUAGE, Option("--title"), _OUTPUT),
        required=("--output",),
    ),
    "export": Command(
        files=True,
        options=(
            _OUTPUT,
            Option("--format", FORMATS),
            _LANGUAGE,
            Option("--paper", PAPERS),
            Option("--report", flag=True),
            Option("--persona"),
            Option("--force", flag=True),
        ),
        required=("--output",),
    ),
    "validate": Command(files=True, options=(_JSON,)),
    "findings": Command(files=True, options=(_JSON,)),
    "templates": Command(files=False, options=(_JSON,)),
    "schema": Command(files=False),
    "doctor": Command(files=False, options=(_JSON,)),
    "--install-desktop": Command(files=False),
    "--uninstall-desktop": Command(files=False),
    "--version": Command(files=False),
    "--help": Command(files=False),
}


@dataclass(slots=True)
class Request:
    """A command line taken apart."""

    command: str
    files: list[str] = field(default_factory=list)
    values: dict[str, str] = field(default_factory=dict)
    """Values of options by their long names; flags that are set have an empty one."""


def is_command(argument: str) -> bool:
    """Say whether this first argument asks for a command, not for a file to be opened."""
    return argument in COMMANDS or argument.startswith("-")


def request(arguments: Sequence[str]) -> Request:
    """Take a command line apart; raises UsageError that says what is wrong with it."""
    name, *rest = [*arguments] or ["--help"]
    name = _SHORT.get(name, name)
    if "--help" in rest or "-h" in rest:
        return Request("--help")
    if name not in COMMANDS:
        raise UsageError(
            N_("There is no command “{command}”; there are: {commands}."),
            command=name,
            commands=", ".join(command for command in COMMANDS if not command.startswith("-")),
        )
    found = Request(name)
    _take(rest, COMMANDS[name], found)
    _refuse_incomplete(found)
    return found


def _take(arguments: list[str], command: Command, found: Request) -> None:
    options = {option.name: option for option in command.options}
    waiting = list(reversed(arguments))
    while waiting:
        argument = waiting.pop()
        if argument == "--":
            found.files += reversed(waiting)
            return
        if argument == "-" or not argument.startswith("-"):
            found.files.append(argument)
            continue
        name, given, value = _parts(argument)
        if name not in options:
            raise UsageError(
                N_("“{command}” has no option “{option}”."), command=found.command, option=argument
            )
        if options[name].flag:
            if given:
                raise UsageError(N_("The option “{option}” takes no value."), option=name)
        elif not given:
            if not waiting:
                raise UsageError(N_("The option “{option}” needs a value."), option=name)
            value = waiting.pop()
        _refuse_other_choice(options[name], value)
        found.values[name] = value


def _parts(argument: str) -> tuple[str, bool, str]:
    """Take `--name=value` and `-ovalue` apart: long name, whether a value stands with it, the value."""
    if argument.startswith("--"):
        name, equals, value = argument.partition("=")
        return name, bool(equals), value
    return _SHORT.get(argument[:2], argument), len(argument) > len("-o"), argument[2:]


def _refuse_other_choice(option: Option, value: str) -> None:
    if option.choices and value not in option.choices:
        raise UsageError(
            N_("“{option}” must be one of {choices}, not “{value}”."),
            option=option.name,
            choices=", ".join(option.choices),
            value=value,
        )


def _refuse_incomplete(found: Request) -> None:
    command = COMMANDS[found.command]
    if found.files and not command.files:
        raise UsageError(
            N_("“{command}” takes no file, but “{file}” was given."),
            command=found.command,
            file=found.files[0],
        )
    if command.files and not found.files:
        raise UsageError(N_("“{command}” needs at least one file."), command=found.command)
    for name in command.required:
        if not found.values.get(name):
            raise UsageError(
                N_("“{command}” needs to know where to write: {option} OUT."),
                command=found.command,
                option="-o",
            )
