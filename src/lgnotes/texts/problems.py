"""What may be wrong in a ``lgnotes.toml``, each as the end of a sentence that names its line."""

PROBLEMS: dict[str, tuple[str, str]] = {
    "problem.closed": (
        "filen kan inte öppnas; kontrollera att det är en fil och att du får läsa den.",
        "the file cannot be opened; check that it is a file and that you may read it.",
    ),
    "problem.too-long": (
        "filen är för stor för en konfiguration; kontrollera att det är rätt fil.",
        "the file is too large for a configuration; check that it is the right one.",
    ),
    "problem.encoding": (
        "tecknen går inte att läsa; spara filen som UTF-8.",
        "the letters cannot be read; save the file as UTF-8.",
    ),
    "problem.syntax": (
        "raden är inte rätt skriven; den ska ha ett namn, ett likhetstecken och ett värde, till"
        " exempel {example}.",
        "the line is not written right; it is to have a name, an equals sign and a value, such"
        " as {example}.",
    ),
    "problem.quotes": (
        "värdet är inte rätt skrivet; sätt det inom raka citattecken, till exempel {example}.",
        "the value is not written right; put it in straight quotation marks, such as {example}.",
    ),
    "problem.backslash": (
        "omvända snedstreck går inte här; skriv sökvägen med snedstreck, till exempel"
        " C:/anteckningar.",
        "backslashes will not do here; write the path with slashes, such as C:/notes.",
    ),
    "problem.repeated": (
        "samma sak står två gånger; ta bort den ena raden.",
        "the same thing stands twice; remove one of the lines.",
    ),
    "problem.unknown": (
        "det finns inget som heter ”{name}”: menade du ”{nearest}”? Det som går är {known}.",
        "there is nothing called “{name}”: did you mean “{nearest}”? Known are {known}.",
    ),
    "problem.outside": (
        "”{name}” hör till en grupp; skriv den under en rad med [[group]].",
        "“{name}” belongs to a group; write it below a line with [[group]].",
    ),
    "problem.brackets": (
        "en grupp börjar med dubbla hakparenteser på en egen rad: [[group]].",
        "a group begins with double brackets on a line of their own: [[group]].",
    ),
    "problem.one-table": (
        "”{name}” finns bara en gång; skriv [{name}] med enkla hakparenteser på en egen rad och"
        " uppgifterna under den.",
        "there is only one “{name}”; write [{name}] in single brackets on a line of its own, and"
        " the data below it.",
    ),
    "problem.type": (
        "”{name}” ska vara {what}, till exempel {example}.",
        "“{name}” is to be {what}, such as {example}.",
    ),
    "problem.missing": (
        "”{name}” saknas; lägg till en rad, till exempel {name} = {example}.",
        "“{name}” is missing; add a line, such as {name} = {example}.",
    ),
    "problem.no-groups": (
        "det finns ingen grupp; skriv en rad med [[group]] och gruppens uppgifter under den.",
        "there is no group; write a line with [[group]], and the group's data below it.",
    ),
    "problem.same-name": (
        "en annan grupp heter också ”{value}”; ge en av dem ett annat namn eller kortnamn.",
        "another group is called “{value}” too; give one of them another name or short name.",
    ),
    "problem.same-register": (
        "en annan grupp har också registret {value}; ge var och en sitt eget, annars stryker den"
        " enas körning den andras uppgifter.",
        "another group has the register {value} too; give each its own, or the run of one would"
        " strike the tasks of the other.",
    ),
}
