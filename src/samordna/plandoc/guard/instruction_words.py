"""The words of instructions to register people, as parts of regular expressions for lower-case text."""

WRITING_VERBS = (
    r"(?:redovisa[rs]?|samla[rs]?|ta(?:r|s)? (?:kort|bild|bilder|foto|foton) (?:på|av)"
    r"|anteckning(?:ar|arna|en)|protokollet|loggboken|lista|listar|listas|listade"
    r"|anteckna[rs]?|antecknats|nedteckna[rs]?|notera[rs]?|noterats"
    r"|registrera[rs]?|registrerats|dokumentera[rs]?"
    r"|dokumenterats|rapportera[rs]?|rapporterats|inrapportera[rs]?|katalogisera[rs]?"
    r"|protokollför(?:a|as|s)?|journalför(?:a|as|s)?"
    r"|bokför(?:a|as|s)?|kartlägg(?:a|er|as|s)?|sammanställ(?:a|er|s|as)?|arkivera[rs]?|logga[rs]?"
    r"|namnge[rs]?|spara[rs]?"
    r"|skriv(?:a|er|s|as)? (?:\w+ )?(?:upp|ner|ned|in|i en lista)|skriv(?:a|er|s|as)?|för(?:a|as"
    r"|s)? (?:\w+ )?(?:upp|in)|upptecknas?"
    r"|(?:samla|samlar|samlas) (?:in|ihop)|insamlas|lämna[rs]? (?:över|in|vidare)|lämna[rs]?"
    r"|skicka[rs]? in|skicka[rs]?|mejla[rs]?"
    r"|ange[rs]?|uppge[rs]?|meddela[rs]?|delge|lagra[rs]?|lägg(?:a|er|s|as)? (?:upp|in)|mata[rs]? in"
    r"|fotografera[rs]?|filma[rs]?|bokmärk\w*"
    r"|håll(?:a|er|s|as)? (?:koll|reda|ordning|uppsikt) (?:på|över)|för(?:a|as|s)? (?:bok"
    r"|anteckningar|journal|statistik|logg|minnesanteckningar)"
    r" (?:över|om|på|kring)|(?:ta|tar|tas) (?:reda på|fram en lista över)|(?:pricka|prickar"
    r"|prickas) av|peka[rs]? ut|bevaka[rs]?|övervaka[rs]?)"
)
STRONG_VERBS = (
    r"(?:lista[rs]?|anteckna[rs]?|nedteckna[rs]?|upptecknas?|notera[rs]?|registrera[rs]?"
    r"|katalogisera[rs]?|namnge[rs]?|kartlägg(?:a|er|as|s)?"
    r"|skriv(?:a|er|s|as)? (?:\w+ )?(?:upp|ner|ned)|för(?:a|as|s)? (?:\w+ )?(?:upp|in)"
    r"|dokumentera[rs]?|bokför(?:a|as|s)?|protokollför(?:a|as|s)?)"
)
PASSIVE_VERBS = (
    r"(?:listas|antecknas|nedtecknas|upptecknas|noteras|registreras|dokumenteras|rapporteras"
    r"|inrapporteras|katalogiseras|protokollförs|kartläggs"
    r"|kartläggas|sammanställs|sammanställas|sparas|skrivs (?:upp|ner|ned|in)|skrivas (?:upp|ner|ned"
    r"|in)|förs in|föras in|förs upp|föras upp"
    r"|samlas in|insamlas|lämnas (?:över|in|vidare)|lämnas|skickas|lagras|läggs in|läggas in|namnges"
    r"|loggas|bokförs|delges|journalförs)"
)
PERSON = (
    r"(?:(?:elev|ungdom|person|individ|invånare|medborgare|medlem|deltagare|besökare|klient|brukar"
    r"|boende|anhängar|sympatisör|extremist"
    r"|islamist|nazist|aktivist|muslim|förälder|föräldr|vårdnadshavare|familj|anhörig|barn|ungar"
    r"|pojk|flick|tjej|kill|kvinn|män\b|man\b"
    r"|ungas\b|tonåring|student|troende|demonstrant|återvändar|invandrar|nyanländ|flykting|asylsökande"
    r"|avhoppar|hyresgäst|kamrat|vänner|vännerna"
    r"|unga\b(?! vuxna)|enskilda\b|bekanta|grannar|användare|konton"
    r"|kontakter\b)(?!\w*(?:arbet|stöd|insats|verksamhet|perspektiv"
    r"|vård|grupp|hälsa|mottagning|trygg|jour"
    r"|rätt|konsekvens|uppgift|nivå|data|skydd|bidrag|förening|avgift|råd|samverkan|ombud"
    r"|enkät))\w{0,12}|ledare för \w+|alla som|dem som|de som|den som|den eller de|någon som)"
)
CONCERN = (
    r"(?:umgås|umgicks|umgänge|träffar|möter|sympati|radikal|extrem|åsikt|ideologi|våldsbejak|tro\b"
    r"|tror\b|religi|relig|moské|\bber\b|bön|fasta[rn]?\b"
    r"|slöja|hijab|skägg|klä|symbol|flagg|politi|demonstr|manifest|islamis|salafis|jihad|autonom"
    r"|vänster|höger|nazis|rasis|vit makt|anhängare"
    r"|krets|namngiv|rest till|återvän|syrien|tillhör|misstänk|misstank|oroa|oro\b|avvik|gillar|delar\b"
    r"|sociala medier|propaganda|kritis|kritik|etnisk|ursprung|bakgrund"
    r"|rekryter|antidemokrat|hatisk|hatbudskap|stödjer|stöder|hyllar|uttryck|uttalar|riskerar"
    r"|riskzon|risk att|i risk\b|farlig|hot\b|hotar|bär\b|sprider|besöker"
    r"|extremism|muslim|ansluter|dras till|kopplingar|koppling|kontakt med|samröre|nätverk|miljön\b"
    r"|miljöer|engagera|aktiva i|aktiv i|figurerar|förekommer|lyssnar|läser|tatuer|terror"
    r"|gäng|kriminell|röstar|medlemskap|deltar i|deltagit i|syns\b|setts\b|rör sig|hänger"
    r"|håller på med|beteende|vägrar|ifrågasätt|inte tar avstånd|tycker)"
)
FUNCTIONAL = (
    r"\b(?:\w*ansvar|besluta|beslut|fattar|larma|kontakta|informera[ds]|ingår i (?:arbets|lednings"
    r"|krislednings|styr|samverkans|projekt|gruppen|rådet|nätverk|arbetet"
    r"|planen|uppdrag|organisation)|leder|samordn|är kontakt|kontaktperson|är mottagare"
    r"|har behörighet|behörig|bemanna|genomför|genomgå|gått utbildning|utbild"
    r"|tar emot|tar över|följer upp|äger|håller i|sammankallande|ersätter|ersättare|närvara|beställ"
    r"|svarar för|har i uppdrag|har till uppgift|har rollen|ska delta|bör delta"
    r"|deltog (?:i|på|vid) (?:\w+ ){0,2}(?:utbildning|möte|övning|kurs|konferens)|deltagit (?:i|på"
    r"|vid) (?:\w+ ){0,2}(?:utbildning|möte|övning|kurs|konferens)"
    r"|deltar (?:i|på|vid) (?:\w+ ){0,2}(?:utbildning|möte|övning|kurs|konferens|arbetsgrupp"
    r"|samverkan|rådet)"
    r"|gör vad|gjort vad|ska göra vad|berörs|är berörda|nås|jour|beredskap|justera|godkän|anställ"
    r"|arbetar (?:med|på|i|vid|som)|handlägg)"
)
PEOPLE_IN_FUNCTION = (
    r"(?:kontaktperson|personal|medarbetare|chef|ansvarig|samordnare|funktion|ledamöter|ledamot"
    r"|ordförande|handläggare|tjänsteperson|tjänsteman"
    r"|tjänstemän|rektor|kurator|fältassistent|roll|befattning|verksamhet|organisation|förening"
    r"|myndighet|enhet|arbetsgrupp|krisledning)"
)
NEGATION = r"(?:inte|aldrig|ej|inga|inget|ingen|ingenting|varken|icke|utan att|slipper)"
LAW = (
    r"(?:\w+ )?(?:svensk )?(?:\w*lag(?:en|stiftning\w*)?\b|grundlag\w*|regeringsform\w*"
    r"|dataskydd\w*|gdpr|rf\b|integritet\w*|rättighet\w*)"
)
PROHIBITION = (
    r"(?:\bförbju(?:det|den|ds|der)\b|\b(?:otillåte|olaglig|olovlig|otillbörlig)t\b"
    r"|\bförbud mot att|saknar lagstöd|utan lagstöd"
    rf"|\b(?:strider mot|i strid med|i strid mot|bryter mot|kränker) {LAW}|kritiser(?:ats"
    rf"|ades) för|kritik för att"
    r"|\b(?:is|are|be) (?:prohibited|forbidden|unlawful|illegal)|not allowed|criticised for)"
)
PROHIBITION_BESIDE_VERB = (
    r"\b(?:undvik(?:a|er)?|avstå(?:r)?(?: från)?|avråd(?:er|s)?(?: från)?|låt(?:er|a)? bli"
    r"|slut(?:a|ar)?(?: med)?|upphör(?:a)?(?: med)?"
    r"|varna(?:r)? för|refrain from|avoid|stop)\s+(?:att\s+)?(?:[\w-]+\s+)?$"
)
FALSE_NEGATION = (
    r"(?:glöm(?:ma|mer)?(?: bort)? (?:inte|aldrig|ej)|(?:inte|aldrig|ej) (?:glömma|missa|tveka|bara"
    r"|enbart|endast|minst|försumma|underlåta|låta bli|undvika)"
    r"|(?:tveka|missa|försumma|dröj|vänta|underlåt) (?:inte|aldrig|ej)|låt inte bli|varför inte"
    r"|om inte annat"
    r"|(?:do not|don't|never) (?:forget|hesitate|fail)|not only|not just)"
)
REGISTER = (
    r"(?:(?:person|namn|elev|medlems|åsikts|deltagar|sympatisör)s?)?(?:register|registret"
    r"|lista|listan|listor|namnlista|namnlistan|namnlistor|förteckning"
    r"|förteckningen|förteckningar|databas|databasen|kartotek"
    r"|kartoteket|matris|personakt|personakter|akt|akter|logg|loggbok|tabell|excelark|excelfil"
    r"|excel-ark|kalkylark|sammanställning|sammanställningar"
    r"|kartläggning|dokumentation|noteringar|anteckningar|observationer|iakttagelser|profiler"
    r"|dossier|svart lista)"
)
ENGLISH_VERBS = (
    r"(?:lists?|records?|notes? down|notes?|writes? down|write down|logs?|documents?|registers?"
    r"|reports?|tracks?|compiles?|collects?|maps?"
    r"|keeps? (?:an? |the )?(?:list|record|register|file|log|database|track|note)s? (?:of|on|about)"
    r"|(?:create|make|maintain|build|compile|draw up)s? (?:an? |the )?(?:list|record|register|file"
    r"|log|database)s? (?:of|on|about)"
    r"|monitors?|recorded|listed|noted|logged|submits?|hands? in|passes? on|take down)"
)
ENGLISH_PERSON = (
    r"(?:people|persons?|individuals?|students?|pupils?|children|young people|youths?|residents?"
    r"|members?|parents?|famil(?:y|ies)|believers|worshippers|activists"
    r"|sympathi[sz]ers|muslims|anyone|everyone|those|attendees|visitors|teenagers|boys|girls)"
)
ENGLISH_CONCERN = (
    r"(?:extrem|radical|view|opinion|belie|religio|faith|mosque|politic|associat|meet|hang out"
    r"|sympath|support|attend|express|pray|protest|demonstrat|concern|risk"
    r"|suspect|symbol|ideolog|far.right|islamis|online|propaganda|criticis|dress|belong|friends"
    r"|socialis|talk|vote|share)"
)
ENGLISH_FUNCTIONAL = (
    r"\b(?:is responsible|are responsible|responsible for|decides?|decided|owns?|leads?|chairs?"
    r"|is on call|has been trained|have been trained|completed|attended (?:the )?(?:training|meeting"
    r"|course|exercise)"
    r"|is to be (?:called|informed|contacted)|to contact|to call|coordinates?|takes over|does what"
    r"|approves?)"
)
TRAIT = (
    r"(?:namn\b|personnummer|åsikt\w*|övertygelse\w*|religi\w*|politiska|umgänge\w*"
    r"|umgängeskrets\w*|kontakter\b|kontaktnät\w*"
    r"|vänner\b|sympati\w*|ideologi\w*|klädsel\w*|identitet\w*|adress\w*|telefonnummer"
    r"|ursprung|etnicitet|tro\b|konton\b"
    r"|sociala medier|inlägg)"
)
