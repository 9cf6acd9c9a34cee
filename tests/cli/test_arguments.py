"""Command lines: what they ask for, and what is wrong with those that make no sense."""

from __future__ import annotations

from typing import get_args

import pytest

from journeyeditor.cli.arguments import COMMANDS, FORMATS, LANGUAGES, PAPERS, is_command, request
from journeyeditor.cli.commands import HELP, RUN
from journeyeditor.errors import UsageError
from journeyeditor.export.options import Format, Paper
from journeyeditor.texts import LANGUAGES as PROGRAM_LANGUAGES


@pytest.mark.parametrize(
    ("line", "files", "values"),
    [
        ("new -o a", [], {"--output": "a"}),
        ("new -oa --title=", [], {"--output": "a", "--title": ""}),
        ("new --output a=b --title --x", [], {"--output": "a=b", "--title": "--x"}),
        ("export a b -o c --force", ["a", "b"], {"--output": "c", "--force": ""}),
        ("export -o c -- -a --format", ["-a", "--format"], {"--output": "c"}),
        ("export --paper=a4 a --format pdf -o -", ["a"], {"--paper": "a4", "--format": "pdf", "--output": "-"}),
        ("validate a - --json", ["a", "-"], {"--json": ""}),
        ("new --language en --language de -o x", [], {"--language": "de", "--output": "x"}),
    ],
)  # fmt: skip
def test_options_may_stand_anywhere_and_carry_their_values(
    line: str, files: list[str], values: dict[str, str]
) -> None:
    asked = request(line.split(" "))
    assert asked.command == line.split(maxsplit=1)[0]
    assert asked.files == files
    assert asked.values == values


@pytest.mark.parametrize(
    ("line", "command"),
    [("-h", "--help"), ("", "--help"), ("new -h", "--help"), ("export --help", "--help"), ("-V", "--version")],
)  # fmt: skip
def test_help_and_version_are_commands_of_their_own(line: str, command: str) -> None:
    assert request(line.split()).command == command


@pytest.mark.parametrize(
    ("line", "part"),
    [
        ("export", "at least one file"),
        ("export a", "-o OUT"),
        ("export a -o", "needs a value"),
        ("export a -o b --format", "needs a value"),
        ("export a -o b --format svg", "pdf, xlsx, png"),
        ("export a -o b --language fr", "en, de"),
        ("export a -o b --paper a5", "a3, a4, content"),
        ("export a -o b --force=yes", "takes no value"),
        ("export a -o b --json", "no option “--json”"),
        ("export a -x", "no option “-x”"),
        ("new", "-o OUT"),
        ("new -o a b", "takes no file, but “b”"),
        ("validate", "at least one file"),
        ("validate --jso a", "no option “--jso”"),
        ("schema x", "takes no file"),
        ("templates --json=1", "takes no value"),
        ("--versio", "no command “--versio”"),
        ("a b", "no command “a”"),
    ],
)
def test_what_makes_no_sense_is_refused_saying_why(line: str, part: str) -> None:
    with pytest.raises(UsageError) as caught:
        request(line.split())
    assert part in str(caught.value)
    assert "\n" not in str(caught.value)


def test_every_command_runs_and_is_in_the_help_with_its_options() -> None:
    assert RUN.keys() == COMMANDS.keys()
    usage = "".join(line for line, _ in HELP)
    for name, command in COMMANDS.items():
        assert is_command(name)
        assert name == "--help" or any(line.startswith(name) for line, _ in HELP)
        for option in command.options:
            assert option.name in usage or option.name == "--output"
            if option.choices:
                assert f"{option.name} {'|'.join(option.choices)}" in usage


def test_choices_are_those_of_the_exporter_and_the_program() -> None:
    assert set(FORMATS) == set(get_args(Format))
    assert set(PAPERS) == set(get_args(Paper))
    assert LANGUAGES == PROGRAM_LANGUAGES


@pytest.mark.parametrize("argument", ["map.journey", "x", "./export", "neu"])
def test_a_file_is_no_command(argument: str) -> None:
    assert not is_command(argument)
