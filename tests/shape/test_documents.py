"""The documents of the repository lead where they say."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.shape.sources import CHECKOUT

DOCUMENTS = sorted([*CHECKOUT.glob("*.md"), *CHECKOUT.glob("docs/**/*.md")])
DECISIONS = CHECKOUT / "docs" / "decisions"


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_lead_to_files_that_are_there(document: Path) -> None:
    links = re.findall(r"\]\(([^)#]+)", document.read_text("utf-8"))
    inside = [link for link in links if "://" not in link]
    assert not [link for link in inside if not (document.parent / link).exists()]


def test_the_list_of_decisions_is_complete() -> None:
    listed = re.findall(r"\]\((\d{4}-[\w-]+\.md)\)", (DECISIONS / "README.md").read_text("utf-8"))
    assert listed == sorted(path.name for path in DECISIONS.glob("[0-9]*.md"))


@pytest.mark.parametrize("record", sorted(DECISIONS.glob("[0-9]*.md")), ids=lambda path: path.stem)
def test_a_decision_has_its_number_and_three_parts(record: Path) -> None:
    text = record.read_text("utf-8")
    assert text.startswith(f"# {record.name[:4]}: ")
    assert re.findall(r"^\*\*(\w+)\.\*\*", text, re.MULTILINE) == [
        "Context",
        "Decision",
        "Consequences",
    ]


def test_the_readme_names_the_two_commands_and_they_exist() -> None:
    targets = re.findall(r"^(\w+):", (CHECKOUT / "Makefile").read_text("utf-8"), re.MULTILINE)
    text = (CHECKOUT / "README.md").read_text("utf-8")
    named = re.findall(r"(?:^|`)make (\w+)", text, re.MULTILINE)
    assert {"run", "test"} <= set(named) <= set(targets)


ROOMS = sorted(
    str(path.parent.relative_to(CHECKOUT / "journeyeditor"))
    for path in CHECKOUT.glob("journeyeditor/**/__init__.py")
    if path.parent != CHECKOUT / "journeyeditor"
)


@pytest.mark.parametrize("room", ROOMS)
def test_the_architecture_says_what_every_package_is_for(room: str) -> None:
    text = (CHECKOUT / "docs" / "architecture.md").read_text("utf-8")
    assert f"`{room}`" in text, f"give `{room}` a line in a table of docs/architecture.md"


@pytest.mark.parametrize("package", [room for room in ROOMS if "/" not in room])
def test_the_picture_of_the_architecture_shows_every_package(package: str) -> None:
    picture = (CHECKOUT / "docs" / "pictures" / "architecture.svg").read_text("utf-8")
    assert f">{package}</text>" in picture


@pytest.mark.parametrize("package", [room for room in ROOMS if "/" not in room])
def test_contributing_says_which_changes_go_into_every_package(package: str) -> None:
    text = (CHECKOUT / "CONTRIBUTING.md").read_text("utf-8")
    table = [line for line in text.splitlines() if line.startswith("|")]
    assert re.search(rf"`(resources/)?{package}\b", "\n".join(table))
