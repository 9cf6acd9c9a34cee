"""The desktop: icon, menu entry and file type, as the desktop's own programs see them."""

from __future__ import annotations

import configparser
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PIL import Image

from journeyeditor import assets
from journeyeditor.__main__ import main

SIZES = (16, 24, 32, 48, 64, 128, 256, 512)


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The user's folder for data; what must not be touched lies in it."""
    folder = tmp_path / "data ü"
    (folder / "applications").mkdir(parents=True)
    (folder / "applications" / "other.desktop").write_text("[Desktop Entry]\n")
    monkeypatch.setenv("XDG_DATA_HOME", str(folder))
    yield folder
    assert (folder / "applications" / "other.desktop").exists()


def entry(data: Path) -> configparser.SectionProxy:
    parser = configparser.ConfigParser(interpolation=None)
    parser.read(data / "applications/journeyeditor.desktop", "utf-8")
    return parser["Desktop Entry"]


def test_everything_is_put_where_desktops_look(data: Path) -> None:
    assert main(["--install-desktop"]) == 0

    for size in SIZES:
        with Image.open(data / f"icons/hicolor/{size}x{size}/apps/journeyeditor.png") as icon:
            assert icon.size == (size, size)
    assert (data / "icons/hicolor/scalable/apps/journeyeditor.svg").exists()
    assert entry(data)["MimeType"] == "application/x-journey+json;"
    mime = ET.fromstring((data / "mime/packages/journeyeditor.xml").read_bytes())
    assert "*.journey" in {glob.get("pattern") for glob in mime.iter() if glob.tag.endswith("glob")}
    assert (data / "metainfo/journeyeditor.metainfo.xml").exists()
    if shutil.which("update-mime-database"):
        assert "application/x-journey+json:*.journey" in (data / "mime/globs").read_text()


def test_the_entry_starts_this_program_with_its_full_path(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    main(["--install-desktop"])
    assert shlex.split(entry(data)["Exec"])[:3] == [sys.executable, "-m", "journeyeditor"]

    script = tmp_path / '50% "off" $HOME' / "journeyeditor"
    script.parent.mkdir()
    script.touch(mode=0o755)
    monkeypatch.setattr(sys, "argv", [str(script)])
    main(["--install-desktop"])

    assert shlex.split(
        entry(data)["Exec"].replace("\\\\", "\\").replace("\\$", "$").replace("%%", "%")
    ) == [
        str(script),
        "%f",
    ]
    assert entry(data)["TryExec"] == str(script)


def test_it_can_be_taken_away_again(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main(["--install-desktop"])

    assert main(["--uninstall-desktop"]) == 0
    assert not [path for path in data.rglob("*journeyeditor*") if path.is_file()]
    assert not (data / "icons/hicolor/16x16").exists()
    assert "Removed" in capsys.readouterr().out
    assert main(["--uninstall-desktop"]) == 0
    assert "Nothing was installed" in capsys.readouterr().out


def test_where_nothing_can_be_written_the_reason_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    occupied = tmp_path / "file"
    occupied.touch()
    monkeypatch.setenv("XDG_DATA_HOME", str(occupied))

    assert main(["--install-desktop"]) == 4
    assert len(capsys.readouterr().err.splitlines()) == 1


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_other_systems_are_told_that_they_need_none(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], platform: str
) -> None:
    monkeypatch.setattr(sys, "platform", platform)

    assert main(["--install-desktop"]) == 4
    assert "Linux" in capsys.readouterr().err


def test_the_files_pass_the_desktops_own_checks(tmp_path: Path) -> None:
    for name, command in (
        ("journeyeditor.desktop", ["desktop-file-validate"]),
        (
            "journeyeditor.metainfo.xml",
            # Its name has no domain in front: the project owns none.
            ["appstreamcli", "validate", "--no-net", "--override=cid-desktopapp-is-not-rdns=info"],
        ),
    ):
        if shutil.which(command[0]) is None:  # a convenience of makers of packages, not of setup.sh
            continue
        file = tmp_path / name
        file.write_bytes(assets.read(f"desktop/{name}"))
        done = subprocess.run([*command, str(file)], capture_output=True, text=True, check=False)
        assert (done.returncode, done.stderr) == (0, ""), done.stdout


def test_both_languages_are_in_every_file() -> None:
    lines = assets.read("desktop/journeyeditor.desktop").decode().splitlines()
    for key in ("GenericName", "Comment", "Keywords"):
        assert [line.partition("=")[0] for line in lines if line.startswith(key)] == [
            key,
            f"{key}[de]",
        ]
    for name in ("journeyeditor.xml", "journeyeditor.metainfo.xml"):
        said = ET.fromstring(assets.read(f"desktop/{name}"))
        language = "{http://www.w3.org/XML/1998/namespace}lang"
        for part in said.iter():
            told = [
                child for child in part if child.tag.endswith(("summary", "p", "li", "comment"))
            ]
            assert [child.get(language) for child in told] == [None, "de"] * (len(told) // 2)
