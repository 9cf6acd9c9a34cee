"""Make our fonts from Inter and Noto Emoji (npm @expo-google-fonts/inter and .../noto-emoji).

Usage: npm pack @expo-google-fonts/inter@0.4.2 @expo-google-fonts/noto-emoji@0.4.7, unpack both, then
python tools/make_fonts.py FOLDER_OF_INTER FOLDER_OF_NOTO_EMOJI

They get a family name of our own, so that no installed font of the same name can stand in for
them, and the tabular figures become the ordinary ones, so that Qt, reportlab and our own table of
advances agree without any font feature. The same input gives the same bytes.
"""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from fontTools.ttLib import TTFont
from fontTools.ttLib.tables.otTables import SingleSubst

from journeyeditor.look.fonts import Face

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
SOURCES = {
    Face.REGULAR: "400Regular/Inter_400Regular.ttf",
    Face.MEDIUM: "500Medium/Inter_500Medium.ttf",
    Face.SEMIBOLD: "600SemiBold/Inter_600SemiBold.ttf",
    Face.BOLD: "700Bold/Inter_700Bold.ttf",
    Face.ITALIC: "400Regular_Italic/Inter_400Regular_Italic.ttf",
    Face.EMOJI: "400Regular/NotoEmoji_400Regular.ttf",
}
WINDOWS_ENGLISH = (3, 1, 0x409)


def make_face(face: Face, source: Path) -> None:
    """Write one face."""
    font = TTFont(source, recalcTimestamp=False)
    if face is not Face.EMOJI:
        make_figures_tabular(font)
    # STAT speaks of axes of the variable font this one was cut from, under the old names.
    del font["STAT"]
    rename(font, face)
    font.save(RESOURCES / face.file)


def make_figures_tabular(font: TTFont) -> None:
    """Let the code points of the digits show the glyphs of the feature `tnum`."""
    tabular = feature(font, "tnum")
    # Two tables may share one mapping, which is then met a second time: hence the `get`.
    for table in font["cmap"].tables:
        if table.isUnicode():
            for digit in map(ord, "0123456789"):
                table.cmap[digit] = tabular.get(table.cmap[digit], table.cmap[digit])


def feature(font: TTFont, tag: str) -> dict[str, str]:
    """Give which glyph a feature puts in the place of which."""
    root = font["GSUB"].table
    swaps: dict[str, str] = {}
    for record in root.FeatureList.FeatureRecord:
        if record.FeatureTag == tag:
            for index in record.Feature.LookupListIndex:
                for part in root.LookupList.Lookup[index].SubTable:
                    swaps |= (
                        part.mapping if isinstance(part, SingleSubst) else part.ExtSubTable.mapping
                    )
    return swaps


def rename(font: TTFont, face: Face) -> None:
    """Give the font our family's name; who made it, and under which licence, stays.

    Regular, Italic and Bold make one family of four in old systems; other weights are families
    of their own there (name 1) and join the family through the names 16 and 17.
    """
    names = font["name"]
    style = face.postscript.partition("-")[2]
    classic = style in {"Regular", "Italic", "Bold"}
    full = f"{face.family} {style}"
    wanted = {
        1: face.family if classic else full,
        2: style if classic else "Regular",
        3: f"JourneyEditor;{face.postscript}",
        4: full,
        6: face.postscript,
    }
    if not classic:
        wanted |= {16: face.family, 17: style}
    for number in (16, 17, 18, 21, 22, 25):
        names.removeNames(nameID=number)
    for number, text in wanted.items():
        names.removeNames(nameID=number)
        names.setName(text, number, *WINDOWS_ENGLISH)
    names.removeUnusedNames(font)


def main(inter: Path, emoji: Path) -> None:
    """Write all faces and their licences."""
    for face, name in SOURCES.items():
        make_face(face, (emoji if face is Face.EMOJI else inter) / name)
    shutil.copyfile(inter / "LICENSE_FONT", RESOURCES / "fonts" / "OFL.txt")
    shutil.copyfile(emoji / "LICENSE_FONT", RESOURCES / "fonts" / "OFL-NotoEmoji.txt")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
