"""The import contracts bite: planted imports, tried on a skeleton of the package, break them."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from tests.shape.sources import CHECKOUT


@pytest.fixture(scope="module")
def skeleton(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Lay out an empty package for every layer, under the project's own contracts."""
    home = tmp_path_factory.mktemp("skeleton")
    shutil.copy(CHECKOUT / "pyproject.toml", home)
    package = home / "journeyeditor"
    package.mkdir()
    (package / "__init__.py").touch()
    settings = tomllib.loads((home / "pyproject.toml").read_text("utf-8"))
    for layer in settings["tool"]["importlinter"]["contracts"][0]["layers"]:
        for name in re.findall(r"\w+", layer):
            (package / name).mkdir()
            (package / name / "__init__.py").touch()
    return home


def lint(home: Path, tmp_path: Path, **planted: str) -> str:
    """Check a copy of the skeleton in which some packages hold one line each."""
    tried = tmp_path / "tried"
    shutil.copytree(home, tried)
    for name, code in planted.items():
        place = tried / "journeyeditor" / name
        place.mkdir(exist_ok=True)
        (place / "__init__.py").write_text(code)
    code = "from importlinter.cli import lint_imports_command as lint; lint(['--no-cache'])"
    return subprocess.run(
        [sys.executable, "-c", code], cwd=tried, capture_output=True, text=True, check=False
    ).stdout


def test_the_empty_skeleton_keeps_both_contracts(skeleton: Path, tmp_path: Path) -> None:
    assert "2 kept, 0 broken" in lint(skeleton, tmp_path)


def test_a_layer_that_imports_upward_is_caught(skeleton: Path, tmp_path: Path) -> None:
    said = lint(skeleton, tmp_path, models="import journeyeditor.edits")
    assert "Imports go downward only BROKEN" in said


def test_siblings_that_know_each_other_are_caught(skeleton: Path, tmp_path: Path) -> None:
    said = lint(skeleton, tmp_path, layout="import journeyeditor.storage")
    assert "Imports go downward only BROKEN" in said


def test_a_package_without_a_layer_is_caught(skeleton: Path, tmp_path: Path) -> None:
    said = lint(skeleton, tmp_path, utils="")
    assert "journeyeditor.utils" in said
    assert "must be declared as a layer" in said


def test_qt_below_the_document_is_caught(skeleton: Path, tmp_path: Path) -> None:
    said = lint(skeleton, tmp_path, layout="from PySide6 import QtGui")
    assert "No Qt below the document BROKEN" in said


def test_qt_that_comes_in_through_others_is_caught(skeleton: Path, tmp_path: Path) -> None:
    said = lint(skeleton, tmp_path, look="import PySide6", export="import journeyeditor.look")
    assert "No Qt below the document BROKEN" in said


def test_qt_in_the_document_is_fine(skeleton: Path, tmp_path: Path) -> None:
    assert "2 kept, 0 broken" in lint(skeleton, tmp_path, document="from PySide6 import QtCore")
