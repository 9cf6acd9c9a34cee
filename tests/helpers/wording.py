"""Wording for made-up maps: English and German sentences of the length people write on cards."""

from __future__ import annotations

from random import Random

_WORDS = {
    "en": """
        compares three models and reads reviews
        asks a colleague for advice
        can’t find the delivery date
        opens the newsletter on the train
        calls the hotline twice
        waits for the confirmation e-mail
        the size chart needs measurements nobody knows
        pays with the employer’s leasing scheme
        unpacks the parcel with the children
        writes a review with two photos
        cancels at the last step
        wants a fair price and a clear date
        looks for parking near the store
        gets no answer in the chat
        shows the offer to her partner
        misses a comparison of costs over 36 months
        is glad it just works
        finds the manual hard to follow
        “Why do I have to register for this?”
        books the first inspection
        checkout team
        customer service
        a shop finder with opening hours & stock
        returns the helmet
        reads 4.7 of 5 stars
        doubts the “only 2 left” note
        cross-functional responsibility unclear
        recommends the shop in the office chat
        video guide by QR code on the box
    """,
    "de": """
        vergleicht drei Modelle und liest Bewertungen
        fragt Kolleginnen nach Empfehlungen
        findet den Liefertermin nicht
        öffnet den Newsletter im Zug
        ruft zweimal die Hotline an
        wartet auf die Auftragsbestätigung
        die Größentabelle verlangt die Schrittlänge
        bezahlt über das Arbeitgeberleasing
        packt das Rad aus und übernimmt die Endmontage
        schreibt eine Bewertung mit Foto
        bricht beim letzten Schritt ab
        wünscht sich einen fairen Preis
        sucht „Fahrrad für den Arbeitsweg“
        erhält im Chat keine Antwort
        zeigt das Angebot ihrem Mann
        Kostenvergleich über 36 Monate fehlt
        freut sich, dass es einfach läuft
        Kundendienst vor Ort
        Montageanleitung ist missverständlich
        „Wozu muss ich mich dafür registrieren?“
        Übersetzungsverhältnisse und Schaltgruppenvergleich
        Zuständigkeit bereichsübergreifend ungeklärt
        Lieferzeitfenster auf der Produktseite
        Kundenzufriedenheitsbefragung nach dem Kauf
        empfiehlt den Shop im Büro-Chat weiter
        Gutschein für beide Seiten
        gibt den Helm zurück
        Datenschutzgrundverordnungskonforme Einwilligungserklärung
        Größenfinder aus zwei Fotos
    """,
}
_SHORT, _LONG, _VERY_LONG = (10, 60), (60, 120), (150, 400)


def sentence(random: Random, language: str, length: tuple[int, int] | None = None) -> str:
    """Make a text of about as many letters as asked for; by default as on real cards.

    Two in three are short (10-60 letters), nearly all others 60-120, one in a hundred longer.
    """
    if length is None:
        length = random.choices((_SHORT, _LONG, _VERY_LONG), (66, 33, 1))[0]
    wanted = random.randint(*length)
    phrases = tuple(line.strip() for line in _WORDS[language].strip().splitlines())
    text = random.choice(phrases)
    while len(text) < wanted:
        text += random.choice((", ", " – ", "; ", " and " if language == "en" else " und "))
        text += random.choice(phrases)
    while len(text) > wanted and " " in text[10:]:
        text = text.rpartition(" ")[0]
    return text[0].upper() + text[1:].rstrip(" ,;–")


def title(random: Random, language: str) -> str:
    """Make a heading of one to four words."""
    return sentence(random, language, (8, 24))
