"""First names in common use in Sweden, by which a person is told from a thing.

Written folded to lower case.  Names that are also common words (Maj, Sten, Stig,
Tor, Siv) stand here too: whether they are persons is for the sentence to say.
"""

FIRST_NAMES = frozenset(
    """
    aaron abbe abdi abdul adam adele adrian agda agne agnes agneta ahmad ahmed aida aino aisha
    ajla albert albin aleksander alex alexander alexandra alf alfons alfred ali alice alicia
    alina alma alva alvar alvin amanda amelia amin amina amir amira anas anders andrea andreas
    andré ane angelica angelika anita anja ann anna annacarin anneli annelie annette annica
    annie annika anton antonia arne aron arvid asta astrid august axel barbro beata beatrice
    bengt benjamin berit bernt bertil bianca bilal birger birgit birgitta björn bo bodil bosse
    britt britta brittinger bror börje camilla carin carina carl carola carolina caroline
    catarina catharina cecilia charlie charlotta charlotte chris christel christer christian
    christin christina christoffer claes clara claudia conny conrad cornelia dag dagmar dan
    daniel daniela david dennis diana dick didrik dina disa dmitri doris douglas ebba edit edith
    edvard edvin edward edwin egon einar eira elena elias elin elina elis elisabet elisabeth
    elise elizabeth ella ellen ellinor elliot elsa elsie elton elvira emanuel emelie emil emilia
    emily emir emma emmy enar engla erica erik erika erland ernst eskil ester eva evelina evert
    fabian fadi faisal fanny farah fares fatima felicia felix filip filippa folke frank frans
    fred fredrik fredrika frej freja frida fritiof gabriel gabriella georg gerd gerhard gert
    gertrud gisela gita glenn greger greta grete gudrun gun gunbritt gunilla gunnar gunnel
    gustaf gustav göran gösta hadi hampus hanna hannah hannes hans harald harriet harry hasan
    hassan hasse hedda hedvig helen helena helene helge helmer helén henning henrik henry herman
    hilda hilding hillevi hjalmar hjördis hugo håkan ibrahim ida ilona ilse inga inge ingegerd
    ingela inger ingmar ingrid ingvar irene iris irma isa isabella isabelle isak ismail ivan
    ivar ivo jaana jack jacob jakob jamal jan jana jane janina janne jasmine jeanette jenny jens
    jerker jesper jessica jim joakim joel johan johanna johannes john johnny jon jonas jonathan
    jonna jonny josef josefin josefina josefine jouni judit jukka julia julian juni jussi jörgen
    kaj kajsa kalle karim karin karl karolina katarina kate katja katrin kennet kenneth kent
    kerstin khadija khaled kicki kim kirsi kjell klara klas konrad krister kristian kristin
    kristina kristoffer kurt lage laila lars lasse lea leena leif leila lena lennart leo leon
    leonard leonora levi lii lila lilian liliana lilly lina linda linn linnea linnéa linus lisa
    lisbet lisbeth lise liselott liv lo lotta lotten louis louise lova love lovisa lucas lucia
    ludvig luis lukas lydia maciej madeleine magdalena maggie magnus mahmoud maj maja majken
    majlis malcolm malena malin malte manne marcus margareta margaretha margit margot maria
    mariam marianne marie marika marina mario marita markus marlene marta martin martina mary
    maryam mathias matilda mats matthias mattias matz maud max maximilian mehmet melker melvin
    meryem mia micael michael michaela mikael mikaela miklas milla milo mimmi mina minna mira
    miranda miriam mirja moa mohamed mohammad mohammed mona monica monika morgan muhammed märta
    måns nadia nadja naima naomi natalia natalie nathalie neo nicklas nicolas niklas nikola nils
    nina noa noah noel nora nour novalie ola olaf olga oliver olivia olle olof omar oscar oskar
    osman osvald otto ove palle pamela patricia patrik paul paula paulina pauline pekka pelle
    per pernilla peter petra petter pia pierre pontus rafael ragnar ragnhild rakel ralf ramona
    rana rasmus rebecca rebecka reidar reza richard rickard rikard rita robert robin roger
    roland rolf ronja ronny rosa rosita ruben rune rut ruth saga said salma sam sami samir
    samira samuel sandra sanna sara sarah sebastian selma serena shirin siegfrid sigge signe
    sigrid sigvard simon simone siri siv sixten sofia sofie solveig sonja sophia sophie staffan
    stefan stella sten stieg stig stina sture susann susanna susanne suzanne svante svea sven
    sylvia sören tage tanja tara tariq tea teodor teres teresa terese thea theo theodor therese
    thomas thor thorbjörn tilda tilde tim timo tina tindra tobias tom tomas tommy tone tony tor
    torbjörn tord tore torgny torsten torun tova tove tuva tyko tyra ulf ulla ulrik ulrika uno
    urban ursula valdemar valentina valter vanja vendela vera veronica veronika victor victoria
    vidar vide viggo viktor viktoria vilgot vilhelm vilma vincent viola viveca viveka vivi
    vivianne wilhelm william wilma yasmin yasmine ylva yngve youssef yusuf yvonne zahra zainab
    zara zeynep zlatan åke åsa östen
    """.split()
)
