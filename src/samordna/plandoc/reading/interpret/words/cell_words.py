"""What the cells of a plan's tables are written with: who acts, what is done, what is aimed at and how it is followed up.

Patterns are of words, not of documents. They are tried without regard to case, but for `DEED`, which wants a capital.
"""

ACTOR = (
    r"(?:samordnar|förvaltning|chef|nämnd|direktör|strateg|ledning|sekreterar|arbetsgrupp|styrgrupp|enhet|avdelning|"
    r"jour|polis|skola|skolor|skolan|rektor|förening|styrelse|tjänsten|handläggare|utvecklar|råd(?:et)?\b|myndighet|"
    r"region(?:en)?\b|kommun(?:en)?\b|kommuner|kontor|bolag|fältar|kurator|lärare|lärarna|arbetslag|personal|samfund|civilsamhäll|kriminalvård|"
    r"fritid|fältgrupp|bibliotek|elevhälsa|hälsovård|sjukvård|vården|kommunikatör|controller|konsult|verksamheter|aktör|nätverk|"
    r"gårdar|gården|församling|hyresvärd|fastighetsägare|näringsliv|räddningstjänst|landsting|folkbildning|studieförbund|"
    r"ungdomsmottagning|mottagning|psykiatri|\w{3,}lots(?:en|ar|arna)?\b|\bbup\b|\bbrå\b|\bsspf\b|posom|\btib\b|\bckl\b|\bsäpo\b|säkerhetspolis|"
    r"coordinator|council|\bteam|team(?:et|en)?\b|manager|officer|\bboard|service|police|school|partner|head\b|"
    r"committee|department|agency|agencies|authority|probation|nhs|charit|college|mosque|faith)\w*"
)
"""A word that names somebody who acts: an office, a body, a unit, a partner."""

ROLE = (
    r"(?:chef|samordnar|strateg|direktör|ledare|sekreterar|handläggar|utvecklar|controller|rektor|kurator|konsulent|"
    r"kommunikatör|ombud\b|lärar|pedagog|\bmentor|ansvarig|ordförande|planerar|ingenjör|arkitekt|jurist\b|koordinator|coach|"
    r"fältar|fältgrupp|nämnd|förvaltning|styrelse|kontor|avdelning|enhet|ledning|styrgrupp|arbetsgrupp|tjänsteman|"
    r"assistent|utredar|föreståndar|inspektör|förman|bibliotekarie|psykolog|sköterska|rådgivare|mästar|kapten|behandlar|tekniker|terapeut|arkivari|skötar|specialist|expert|vägledar|redaktör|intendent|antikvari|"
    r"\w{3,}lots(?:en|ar|arna)?\b|"
    r"\w{2,}värd(?:en|ar|arna)\b|\w{3,}värd\b|\bkommunen\b|manager|officer|head of|\blead\b|director|coordinator)\w*"
)
"""A word that names a function or a unit of the municipality itself."""

PARTNER = (
    r"(?:polis|region|länsstyr|myndighet|förening|bolag|samfund|civilsamhäll|näringsliv|fastighetsägar|hyres|"
    r"räddningstjänst|kommuner|vården|mottagning|universitet|högskola|studieförbund|kyrka|församling|kriminalvård|"
    r"åklagar|försäkringskass|arbetsförmedl|jouren|stiftelse|förbund|folkhälso|\bskol|elevhälsa|socialtjänst|fritidsgård|"
    r"handel|butik|vårdnadshavare|föräldr|anhörig|boende|invånare|landsting|barnahus|\bbup\b|\bbrå\b|\bmsb\b|nätverk|"
    r"lärosäte|klubb|idrott|frivård|häkte|tullverk|skatteverk|trafikverk|kollektivtrafik|röda kors|rädda barn|elevråd|facket|"
    r"frivillig|hemvärn|vandrarna|säkerhetsskydd|krögar|köpman|väktar|ordningsvakt|museum|teater|moské|allmännytt|"
    r"partner|företag|organisation|rådet\b|forum|aktör|charit|\bnhs\b|probation|police|communit|school|council)\w*"
)
"""A word that names somebody the municipality works with."""

_NOUN_OF_DEED = r"[A-ZÅÄÖ][a-zåäö-]+(?:ning|ingar|ande|ende|else|elser|syn|insats|insatser)(?:en|et|ar|er)?"
_ADJECTIVE = (
    r"(?:Alla|Hela|Halva|Våra|Deras|Unga|Andra|Flera|Nya|Egna|Övriga|Trygga|Första|Sista|Samma|Dessa|Goda|Låga|Höga|Skola|Förskola|Samtliga|Vissa|"
    r"Röda [Kk]orset|Rädda [Bb]arnen|Två|Falska|Svenska|Öppna (?:data|källor|förskol\w+)|Berörda|Ansvariga|"
    r"Utsatta|Många|Klara|Inga|"
    r"[A-ZÅÄÖ][a-zåäö]+(?:liga|iska|ella|ala|ande|ade|erna|arna|orna))\b"
)
_PASSIVE = (
    r"(?:[a-zåäö]{3,}(?<!n)as|(?:in|ut|genom|an|över|vidare)?förs|(?:\w+)?görs|hålls|ges|tas|ses|utses|läggs|byggs|sätts|"
    r"följs|skrivs|byts|köps|bjuds|erbjuds|ställs|anställs|drivs)"
)
_WE_DO = r"Vi (?!(?:är|har|vet|vill|kan|ska|bör|måste|får|ser|tror|menar|känner|behöver|vågar|når|mår|trivs)\b)[a-zåäö]+(?:r|s)\b"
_IS_DONE = rf"(?!.*\.$)[A-ZÅÄÖ][\wåäö-]+(?: [\wåäö-]+){{0,5}}? {_PASSIVE}\b"
TOLD = rf"(?:{_WE_DO}|{_IS_DONE})"
"""Somebody who does it ("Vi låser skolgården"), or what it is done with ("Larmvägarna ritas om"), which as a whole sentence tells
of what is done already."""

DEED = (
    rf"{TOLD}|"
    rf"(?:\d+(?:\.\d+)*[.)]?\s+)?(?:Att\s+)?(?!{_ADJECTIVE})(?:"
    r"[A-ZÅÄÖ][a-zåäö]+[aå]\s+\S|[A-ZÅÄÖ][a-zåäö]{2,}a(?:,|\s+(?:och|eller|samt)\s+[a-zåäö]+[aå])\s|"
    r"(?:Ut|An|Av|För|Till|Över|Om|Upp|Med|Fram)(?:se|ge)\s+\S|"
    r"(?:Bygg|Byt|Sänk|Höj|Inför|Köp|Sälj|Skriv|Läs|Ring|Stäng|Utred|Följ|Lägg|Sätt|Ställ|Kör|Hjälp|Stöd|Stärk|Sprid|Tillsätt|"
    r"Utse|Möt|Driv|Erbjud|Sök|Välj|Använd|Genomför|Säkerställ|Förstärk|Bjud|Gå|Bilda?)\s+[a-zåäö]\S*|"
    r"(?:Se|Ge|Ta|Få|Gå|Ha|Nå|Slå|Dra|Be|Bli|Bjud|Säg|Så(?!\s+(?:här|vi|ska|\w+\s+(?:vi|kommunen))\b)|Fortsätt|Håll|Gör|Låt)\s+\S|"
    rf"{_NOUN_OF_DEED}\s+(?:av|om|för|till|med|i|kring|inom|mot|på|hos|vid|över)\s|"
    r"(?:Add|Agree|Appoint|Arrange|Build|Carry|Commission|Consult|Continue|Create|Deliver|Design|Develop|Embed|Ensure|Establish|"
    r"Evaluate|Explore|Hold|Identify|Implement|Improve|Include|Increase|Introduce|Invite|Launch|Map|Monitor|Offer|Organise|"
    r"Prepare|Produce|Promote|Provide|Publish|Raise|Recruit|Refresh|Report|Review|Revise|Run|Send|Set|Share|Strengthen|Support|"
    r"Train|Update|Use|Work|Write)\s+\S)"
)
"""The beginning of something to be done: an infinitive, an imperative, or a noun made of a verb ("Kartläggning av …")."""

AIM = (
    r"(?:öka[dt]?\b|minska[dt]?\b|färre|fler\b|alla\b|ingen\b|inga\b|stärkt|förbättra[dt]|god\b|goda\b|bättre|höjd|trygg|nolltolerans|"
    r"varje\b|samtliga\b|.{3,60}\b(?:är|har|ska|vet|kan|känner|får|vågar|upplever|bidrar)\b|increased?|reduced?|more\b|fewer|all\b)"
)
"""The beginning of something to be reached."""

LACK = (
    r"(?:brist|otillräcklig|\boro\b|\brisk|saknas|otydlig|\bsvag|okunskap|problem|ökande|utsatt|kränk|våld|hot\b|klotter|skadegör|"
    r"lack of|weak|\brisk)\w*"
)
"""Something that is wrong."""

REVIEW = (
    r"(?:uppfölj|följs upp|utvärder|redovis|rapport|avstäm|enkät|mötet?\b|möten|mätning|statistik|protokoll|bokslut|granskning|"
    r"dialog|genomgång|ronde|återkoppl|stickprov|uppsikt|årshjul|undersökning|självskattning|muntlig|skriftlig|loggbok|checklist|"
    r"(?:närvaro|deltagar)list|intervju|observation|kontroll|besiktning|delår|tertial|sammanställning|review|monitor)"
    r"(?!\w*(?:ade?|at)\b)\w*"
)
"""How something is followed up, in free words; what has been reported ("Synpunkter redovisade") is a thing that is reached."""

MEASURE = (
    r"(?:antal|andel|minst|högst|minskat?|ökat?|procent|procentuell|number of|share of|percentage|at least)\b|"
    r"(?:färre|fler|mer|mindre) än\b|(?:\d+|två|tre|fyra|fem|sex|tio|tolv|tjugo) (?:\w+ ){1,2}(?:per|om)\b|"
    r"\d+\s*(?:%|procent)|"
    r"\d{1,3} (?!(?:dag|veck|månad|år|tim|min|kr|tkr|mkr|mnkr|heltid|tjänst|jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)"
    r")[a-zåäö]{4,}$"
)
"""The beginning of something that is counted, or a number of some things and no more."""

MARKS = frozenset(["x", "X", "P", "✓", "✔", "☑", "☒", "✅", "●", "•", "■", "*", "×"])
"""A cross, a tick, a dot, or the P of what is planned: a cell that only says that its column holds for the row."""
