"""Words for what answers a telephone and is nobody: switchboards, desks, services and those on duty."""

TELEPHONES = (
    r"\w*växel|\w*jour(?:telefon|linje|nummer|numret)|\w*jour-?mobil\w*|\w*reception|switchboard|helpline|duty desk"
    r"|\w*(?:kund|kontakt|service|medborgar|kommun|besöks|samtals|support)(?:tjänst|cent(?:er|ret|ral|rum)|service)"
    r"|(?:service|help) ?desk|(?:it|data|system|it-)?-?support|(?:informations|service|kund|lobby)disk|infopoint"
    r"|(?:contact|call|service|customer service) (?:cent(?:re|er)|desk)|customer services?|kommunvägled(?:are|ning)|kommunlots"
    r"|\w*linje|\w*telefon(?=en?\b)|(?:stöd|oros|tips|växel|mottagnings|rådgivnings|besöks|anhörig)telefon|upplysning"
    r"|\w*växeltelefon|(?:grupp|enhets|team|avdelnings|larm|pass|skift|skol|boende)s?-?mobil"
    r"|beredskapstelefon|beredskapsmobil|beredskapsnummer|tjänstetelefon|funktionsnummer|huvudnummer|centralnummer"
    r"|fax(?:nr|nummer|numret)?|sentralbord"
    r"|\w*(?:akut|larm)(?:telefon|mobil|nummer|numret)|\w*vakt(?:telefon|tlf)\w*|hotline"
    r"|\w*vagttelefon|borgerservice|omstilling(?=en)|servicetorg(?=et)|vaihde|\w*puhelin|\w*neuvonta|front desk|reception"
    r"|tib|vakthavande|tjänsteperson i beredskap"
)
"""What is a telephone or is reached by one, whoever answers, and the duties that hand theirs over."""
ON_DUTY = (
    r"\w*jour(?:en|ens)?|medborgarkontor|servicekontor|\w*mottagning"
    r"|\w*(?:larm|vakt|drift|lednings|informations|beställnings|boknings|trafik)central"
    r"|(?:fel|sjuk|frånvaro)anmälan|\w*larm(?=et\b)|\w*rådgivning|\w*bokning|\w*byrå|presstjänst|\w*expedition|\w*kansli"
    r"|jourhavande(?: \w+)?|\w*mottagningsenhete(?=n)|centrale(?=n)"
    r"|legevakt\w*|\w*døgnvagt\w*|\w*päivystys|duty team|out of hours"
)
"""Who answers, and may have a mobile telephone of their own in the pocket."""
AUTHORITIES = r"(?:säkerhets)?polise(?=n)|kommune(?=n)|barnevern[sv]\w*|politie(?=t)|poliisi"
"""Who may be told of as well, with somebody's number behind: "Polisen har sökt pappan på …"."""
