"""Make resources/hyphenation: patterns for dividing words, from the dictionaries that pyphen ships.

    python tools/make_hyphens.py

The program does not load pyphen itself: reading its German dictionary takes longer than opening a
map. Of the German dictionary only the patterns of syllables are taken (those of TeX), not its
list of 69,000 compounds.
"""

from __future__ import annotations

from pathlib import Path

from pyphen import LANGUAGES

SOURCES = {"en": "en_GB", "de": "de_DE"}
LICENCES = {"en": "README_hyph_en_GB.txt", "de": "README_hyph_de.txt"}
TARGET = Path(__file__).parent.parent / "resources" / "hyphenation"
_NOT_PATTERNS = ("%", "#", "LEFT", "RIGHT", "COMPOUND")
_NEXT_LEVEL = "NEXTLEVEL"


def patterns(language: str) -> str:
    """The patterns of a language, one a line, letters with levels between them."""
    data = Path(LANGUAGES[SOURCES[language]]).read_bytes()
    encoding = data.split(b"\n", 1)[0].decode().strip()
    lines = [line.strip() for line in data.decode(encoding).split("\n")[1:]]
    if _NEXT_LEVEL in lines:
        lines = lines[lines.index(_NEXT_LEVEL) + 1 :]
    kept = [line for line in lines if line and not line.startswith(_NOT_PATTERNS)]
    return "".join(f"{line}\n" for line in sorted(set(kept)))


def licence(language: str) -> str:
    """What the dictionary's makers say of its licence."""
    folder = Path(LANGUAGES[SOURCES[language]]).parent
    return (folder / LICENCES[language]).read_text(encoding="utf-8", errors="replace")


def main() -> None:
    """Write the patterns and their licences."""
    TARGET.mkdir(exist_ok=True)
    for language in SOURCES:
        (TARGET / f"{language}.txt").write_text(patterns(language), encoding="utf-8", newline="\n")
        text = licence(language).replace("\r\n", "\n")
        (TARGET / f"LICENCE-{language}.txt").write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
