"""The panel in a document: its cards, and why something was or was not read as a find."""

PANEL: dict[str, tuple[str, str]] = {
    # The first card.
    "panel.meetings": ("{n} möte|{n} möten", "{n} meeting|{n} meetings"),
    "panel.to-look-over": ("{n} att se över", "{n} to look over"),
    "panel.waiting": (
        "{n} väntar på att registreras|{n} väntar på att registreras",
        "{n} waits to be registered|{n} wait to be registered",
    ),
    "panel.all-registered": ("Allt är registrerat", "All is registered"),
    "panel.nothing-to-register": ("Inget att registrera", "Nothing to register"),
    "panel.no-day": (
        "Skriv mötets dag överst i anteckningarna och läs om.",
        "Write the day of the meeting at the top of the notes and read again.",
    ),
    "panel.no-days": (
        "{n} möte har ingen känd dag: skriv den i dess rubrik och läs om.|"
        "{n} möten har ingen känd dag: skriv den i deras rubriker och läs om.",
        "{n} meeting has no known day: write it in its heading and read again.|"
        "{n} meetings have no known day: write it in their headings and read again.",
    ),
    "panel.look-over": ("Att se över", "To look over"),
    "panel.misses": (
        "Är det här uppgifter eller beslut?",
        "Are these tasks or decisions?",
    ),
    "panel.advice": ("Att rätta i anteckningarna", "To mend in the notes"),
    "panel.elsewhere": ("Från ett annat möte", "From another meeting"),
    "panel.rejected": ("Bortvalda", "Left out"),
    "panel.new": ("ny", "new"),
    "panel.changed": ("ändras", "will change"),
    "panel.gone": (
        "Borta ur anteckningarna: stryks när dokumentet registreras",
        "Gone from the notes: struck when the document is registered",
    ),
    "panel.page": ("Sida {page} av {pages}", "Page {page} of {pages}"),
    "panel.day": ("{weekday} {day}", "{weekday} {day}"),
    "weekday.0": ("mån", "Mon"),
    "weekday.1": ("tis", "Tue"),
    "weekday.2": ("ons", "Wed"),
    "weekday.3": ("tor", "Thu"),
    "weekday.4": ("fre", "Fri"),
    "weekday.5": ("lör", "Sat"),
    "weekday.6": ("sön", "Sun"),
    # What is told for a moment, and what a document is called that cannot be found.
    "panel.saved": ("Sparat: {ref}", "Saved: {ref}"),
    "panel.left-out": ("Tas inte med: {ref}", "Left out: {ref}"),
    "panel.document": ("Dokumentet", "The document"),
    # Buttons: two of a foot stand side by side in a panel of 300 pixels.
    "panel.register": ("Registrera dokumentet", "Register the document"),
    "panel.reread": ("Läs om", "Re-read"),
    "panel.next": ("Nästa sida", "Next page"),
    "panel.previous": ("Föregående", "Previous"),
    "panel.settings": ("Inställningar", "Settings"),
    "panel.back": ("Till dokumentet", "To the document"),
    "panel.agenda": ("Nästa dagordning", "Next agenda"),
    "panel.agenda.day": ("Mötets dag", "Day of the meeting"),
    "panel.agenda.show": ("Visa", "Show"),
    "panel.agenda.unknown": (
        "Det står inte i anteckningarna när nästa möte är: välj dagen.",
        "The notes do not say when the next meeting is: choose the day.",
    ),
    "panel.agenda.more": (
        "Hela dagordningen skrivs med: lgnotes agenda --for {day}",
        "The whole agenda is written by: lgnotes agenda --for {day}",
    ),
    "panel.open-register": ("Öppna registret", "Open the register"),
    "panel.open-calendar": ("Öppna kalendern", "Open the calendar"),
    "panel.open-source": ("Öppna mappen", "Open the folder"),
    "panel.save-new": ("Registrera", "Register"),
    "panel.save": ("Spara", "Save"),
    "panel.not.task": ("Inte en uppgift", "Not a task"),
    "panel.not.decision": ("Inte ett beslut", "Not a decision"),
    "panel.is.task": ("Ja, en uppgift", "Yes, a task"),
    "panel.is.decision": ("Ja, ett beslut", "Yes, a decision"),
    "panel.take-back": ("Ta tillbaka", "Take it back"),
    "panel.grant": ("Ge åtkomst", "Give access"),
    "panel.again": ("Försök igen", "Try again"),
    # A find.
    "panel.task": ("Uppgift", "Task"),
    "panel.decision": ("Beslut", "Decision"),
    "panel.perhaps.task": ("Kanske en uppgift", "Perhaps a task"),
    "panel.perhaps.decision": ("Kanske ett beslut", "Perhaps a decision"),
    "panel.in-notes": ("Så står det", "As written"),
    "panel.edited": ("Ändrat av en person", "Changed by a person"),
    "panel.will-change": ("Ändras när det registreras", "Changes when it is registered"),
    "panel.followed": ("Uppföljning", "Follow-up"),
    "panel.perhaps": ("kanske {what}", "perhaps {what}"),
    "panel.take": ("Ja, det gäller", "Yes, it does"),
    "panel.refuse": ("Nej", "No"),
    "panel.taken": ("Infört: {ref}", "Taken in: {ref}"),
    "panel.refused": ("Lämnat som det var: {ref}", "Left as it was: {ref}"),
    "panel.unasked": ("Det är redan besvarat.", "That is answered already."),
    "panel.history": ("Historia", "History"),
    "panel.other": ("Någon annan", "Somebody else"),
    "panel.other.hint": ("Flera namn skiljs åt med komma.", "Separate several names with commas."),
    "panel.no-due": ("Inget datum", "No date"),
    "panel.gone.rejected": (
        "Registreras inte: någon har tagit bort raden eller sagt att den inte hör hit.",
        "Is not registered: somebody removed the row or said that it is none.",
    ),
    "panel.gone.dropped": (
        "Utgår: raden står kvar i registret, men är inte längre öppen.",
        "Dropped: the row stays in the register, but is not open any more.",
    ),
    "panel.status-back": ("Status när den kommer tillbaka", "Its status when it is back"),
    # What is to be looked over: in a word or two, and as a sentence.
    "mark.no-owner": ("ingen ansvarig", "no owner"),
    "mark.no-day": ("inget datum", "no date"),
    "mark.past-day": ("dagen har passerat", "the day has passed"),
    "mark.no-such-day": ("dagen finns inte", "no such day"),
    "mark.weekday-contradicts": ("fel veckodag", "wrong weekday"),
    "mark.several-persons": ("vem av flera?", "which of several?"),
    "doubt.no-owner": ("Ingen ansvarig är utsedd.", "Nobody is named as its owner."),
    "doubt.no-day": ("Inget datum är satt.", "No date is set."),
    "doubt.past-day": (
        "{words} ligger före mötet, eller har redan passerat.",
        "{words} is before the meeting, or has already passed.",
    ),
    # Why it was read as a task or a decision.
    "why.person": (
        "Någon sa i panelen att det är en uppgift eller ett beslut.",
        "Somebody said in the panel that it is a task or a decision.",
    ),
    "why.unknown": (
        "Orden liknar dem som uppgifter och beslut brukar stå med.",
        "The words are like those in which tasks and decisions are written.",
    ),
    "why.checkbox": ("Den står som en kryssruta.", "It stands as a checkbox."),
    "why.table": (
        "Den står i en tabell över uppgifter.",
        "It stands in a table of tasks.",
    ),
    "why.task-heading": (
        "Den står under en rubrik för uppgifter.",
        "It stands under a heading for tasks.",
    ),
    "why.owner": (
        "En ansvarig står utsatt vid texten.",
        "An owner is written beside the text.",
    ),
    "why.commission": (
        "Någon får i uppdrag, eller ombeds, att göra det.",
        "Somebody is commissioned, or asked, to do it.",
    ),
    "why.undertakes": (
        "Någon åtar sig det, eller ansvarar för det.",
        "Somebody undertakes it, or is responsible for it.",
    ),
    "why.promise": (
        "Det står att någon gör det, eller ska göra det.",
        "It says that somebody does it, or is to do it.",
    ),
    "why.decided": (
        "Det beslutades att någon gör det.",
        "It was decided that somebody does it.",
    ),
    "why.agenda": (
        "Det ska tas upp på ett kommande möte.",
        "It is to be taken up at a coming meeting.",
    ),
    "why.deadline": (
        "Det ska vara gjort till en viss dag.",
        "It is to be done by a certain day.",
    ),
    "why.label": ("Det står efter ordet ”Beslut”.", "It stands after the word “Beslut”."),
    "why.heading": (
        "Det står under en rubrik för beslut.",
        "It stands under a heading for decisions.",
    ),
    "why.deciding": (
        "Det står med ett ord som säger att något beslutas.",
        "It stands with a word that says that something is decided.",
    ),
    "why.approval": (
        "Något godkänns eller fastställs.",
        "Something is approved or adopted.",
    ),
    "why.agreement": (
        "Gruppen enades om det, utan att ordet beslut står.",
        "The group agreed on it, without the word decision.",
    ),
    # Why a near miss was not read as one.
    "why-not.done": ("Det står att det är gjort.", "It says that it is done."),
    "why-not.struck": ("Det är struket i anteckningarna.", "It is struck out in the notes."),
    "why-not.quoted": ("Det är någon annans ord.", "They are somebody else's words."),
    "why-not.earlier-meeting": (
        "Det handlar om ett tidigare möte.",
        "It is about an earlier meeting.",
    ),
    "why-not.question": ("Det är en fråga.", "It is a question."),
    "why-not.denied": ("Det står att det inte ska göras.", "It says that it is not to be done."),
    "why-not.outside": (
        "Det är någon utanför gruppen som gör det.",
        "It is somebody outside the group who does it.",
    ),
    "why-not.report": ("Det berättar bara vad som händer.", "It only tells what goes on."),
    "why-not.nobody": ("Det står inte vem som ska göra det.", "It does not say who is to do it."),
    "why-not.not-decided": ("Det är inte beslutat än.", "It is not decided yet."),
    "why-not.implied": (
        "Det behövs, men ingen har tagit på sig det.",
        "It is needed, but nobody has undertaken it.",
    ),
    # The other cards.
    "panel.registered": ("Registrerat", "Registered"),
    "panel.not-registered": ("Inte registrerat", "Not registered"),
    "panel.nothing-new": (
        "Registret hade redan allt: inget ändrades.",
        "The register had it all already: nothing was changed.",
    ),
    "panel.kept": (
        "{n} rad är oförändrad.|{n} rader är oförändrade.",
        "{n} row is unchanged.|{n} rows are unchanged.",
    ),
    "panel.account": ("Inloggad som", "Signed in as"),
    "panel.group": ("Grupp", "Group"),
    "panel.about": (
        "lgnotes läser bara dokument som du öppnar panelen i, och skriver bara i gruppens register"
        " och kalender. Anteckningarna ändras aldrig.",
        "lgnotes reads only documents in which you open the panel, and writes only in the group's"
        " register and calendar. The notes are never changed.",
    ),
    "panel.language": (
        "Språket är det som ditt Google-konto har.",
        "The language is that of your Google account.",
    ),
    "panel.no-access": ("Åtkomst behövs", "Access is needed"),
    "panel.grant.why": (
        "lgnotes har inte åtkomst till det här dokumentet än. Ge åtkomst, så visas det som lgnotes"
        " förstår av anteckningarna. Det gäller bara det här dokumentet, och inget registreras"
        " förrän du säger till.",
        "lgnotes has no access to this document yet. Give access and you see what lgnotes makes of"
        " the notes. It is for this document only, and nothing is registered before you say so.",
    ),
    "panel.error": ("Det gick inte", "That did not work"),
    "panel.not-allowed": ("Ingen behörighet", "Not permitted"),
    "panel.not-allowed.why": (
        "Ditt konto kan inte använda lgnotes här. Be den som sköter lgnotes hos er om behörighet.",
        "Your account cannot use lgnotes here. Ask whoever looks after lgnotes for permission.",
    ),
}
