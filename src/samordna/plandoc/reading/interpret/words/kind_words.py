"""Words that tell which environment, phenomenon, function, level or kind of source something is of."""

from samordna.plandoc.vocabulary import Function, Level, SourceKind

ENVIRONMENT = (
    r"autonom|vit makt|vitmakt|höger|vänster|islamis|jihad|nazis|rasideolog|antistatlig|anti-?auktoritär|ekoextrem|djurrätt|"
    r"incel|konspiration|extremistmiljö|extremistiska miljö|ensamagerande|ensamma gärnings|hedersrelaterad extrem|"
    r"far.right|right.wing|left.wing|extrem"
)

PHENOMENON = (
    r"(?:blandad|oklar|otydlig|saknad)\w* (?:eller \w+ )?ideologi|våldsfascin|fascination för våld|accelerationis|nihilis"
    r"|nätmiljö|miljöer på nätet|skolattack|skolskjut|statliga aktörer|statsaktör|främmande makt"
    r"|(?:mixed|unclear) ideolog|fascination with violence|school attack|state actor|online milieu"
)

FUNCTION_WORDS: dict[Function, str] = {
    Function.PREVENTIVE: r"förebyggande|främjande|preventive",
    Function.DETECTING: r"upptäckande|identifierande|detecting",
    Function.REMEDIAL: r"åtgärdande|ingripande|remedial",
}

LEVEL_WORDS: dict[Level, str] = {
    Level.PREVENTION: r"förebyggande|prevention|preventive",
    Level.INTERVENTION: r"förhindrande|intervention",
}

SOURCE_WORDS: dict[SourceKind, str] = {
    SourceKind.POLICE: r"polis\w*",
    SourceKind.SCHOOL: r"skol\w*|rektor\w*|elevhälsa\w*|school\w*",
    SourceKind.CIVIL_SOCIETY: r"civilsamhälle\w*|förening\w*|samfund\w*",
    SourceKind.SURVEY: r"enkät\w*|undersökning\w*|trygghetsmätning\w*|lupp\b|survey\w*",
    SourceKind.NATIONAL: (
        r"säkerhetspolisen\w*|säpo\b|brå\b|cve\b|nationella samordnare\w*|nctv?\b|center mot "
        r"våldsbejakande\w*"
    ),
    SourceKind.BOARD: r"\w+nämnd\w*|\w*förvaltning\w*",
}
