"""Assets: found by name, in a checkout and inside an installed package, and nowhere else."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from journeyeditor import assets

CHECKOUT = Path(__file__).parents[2]


def test_an_asset_is_read_as_the_bytes_of_its_file() -> None:
    assert assets.read("tokens.json") == (CHECKOUT / "resources/tokens.json").read_bytes()
    assert json.loads(assets.read("tokens.json"))


def test_names_lists_the_files_of_a_folder_sorted_without_its_folders() -> None:
    names = assets.names("fonts")
    assert "OFL.txt" in names
    assert list(names) == sorted(names)
    assert "fonts" not in assets.names(".")
    assert "tokens.json" in assets.names(".")


@pytest.mark.parametrize("name", ["fonts/none.ttf", "fonts", "tokens.json/x", "Tokens.json.bak"])
def test_a_missing_asset_is_named(name: str) -> None:
    with pytest.raises(assets.MissingAssetError, match=f"asset missing: {name}"):
        assets.read(name)


@pytest.mark.parametrize("folder", ["none", "tokens.json"])
def test_a_missing_folder_is_named(folder: str) -> None:
    with pytest.raises(assets.MissingAssetError, match=f"folder of assets missing: {folder}"):
        assets.names(folder)


def test_a_missing_asset_is_a_lookup_error() -> None:
    assert issubclass(assets.MissingAssetError, LookupError)


@pytest.mark.parametrize(
    "name",
    ["", "/etc/passwd", "../pyproject.toml", "fonts/../../LICENSE", "..", "a\\b", "C:/x", "//h/s"],
)
def test_names_that_lead_elsewhere_are_refused(name: str) -> None:
    with pytest.raises(ValueError, match="not the name of an asset"):
        assets.read(name)
    with pytest.raises(ValueError, match="not the name of an asset"):
        assets.names(name)


def read_tokens(home: Path) -> bytes:
    """Read the tokens with the package at `home` (a folder or a zip), away from the checkout."""
    code = (
        "import sys; from journeyeditor import assets;"
        "assert 'tokens.json' in assets.names('.');"
        "sys.stdout.buffer.write(assets.read('tokens.json'))"
    )
    command = [sys.executable, "-I", "-c", f"import sys; sys.path.insert(0, {str(home)!r}); {code}"]
    return subprocess.run(command, cwd=home.parent, capture_output=True, check=True).stdout


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    """Lay out a package as a wheel does: its assets inside, none beside it."""
    package = tmp_path / "site" / "journeyeditor"
    (package / "_resources").mkdir(parents=True)
    (package / "_resources" / "tokens.json").write_text("inside")
    for name in ("__init__.py", "assets.py"):
        shutil.copy(CHECKOUT / "journeyeditor" / name, package)
    return package.parent


def test_an_installed_package_reads_its_own_copy(installed: Path) -> None:
    assert read_tokens(installed) == b"inside"


def test_a_checkout_reads_the_folder_beside_the_package(installed: Path) -> None:
    (installed / "journeyeditor" / "_resources").rename(installed / "resources")
    assert read_tokens(installed) == b"inside"


def test_a_zipped_package_reads_its_assets(installed: Path) -> None:
    archive = installed.parent / "journeyeditor.zip"
    with zipfile.ZipFile(archive, "w") as file:
        for path in installed.rglob("*"):
            file.write(path, path.relative_to(installed))
    assert read_tokens(archive) == b"inside"
