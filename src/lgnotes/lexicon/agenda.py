"""Words by which the recurring points of an agenda are known (lower case)."""

ROLES = {
    "opening": r"(?:mötet öppnas|mötets öppnande|öppnande|upprop|dagordning(?:en)?|föredragningslista|godkännande av (?:dagordning|föredragningslista)|val av (?:mötes\w+|ordförande|sekreterare|justerare|protokoll\w*))",
    "review": r"(?:(?:genomgång av )?(?:föregående|förra|förgående)\b|uppföljning(?: av (?:uppgifter|beslut|föregående|förra|tidigare).*)?$|läget sedan sist|sedan sist|sen sist|sedan förra|genomgång av uppgifter|att-göra-listan)",
    "information": r"(?:(?:kort,? ?)+(?:information|info)?$|information(?:spunkter)?$|info$|rapporter$|anmälningsärenden$|meddelanden$|laget runt)",
    "other": r"övrig(?:t|a frågor|a ärenden)\b",
    "next": r"(?:nästa|nästkommande|kommande) (?:möte|sammanträde|träff|gång)|mötestider$",
    "closing": r"(?:mötet avslutas|mötets avslutande|avslutning|avslut)$",
}
"""What a point is for, whatever the group calls it, by the beginning of its heading."""
