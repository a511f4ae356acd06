"""What only persons do, behind a name in lower case: "mari virtanen kertoi …", "ola hansen truet …"."""

OF_OURS = (
    "sade|berättade|hotade|hotar|skrek|uttryckte|vägrade|vägrar|hyllar|hyllade|hatar|umgås|umgicks|said|told|threatened|shouted"
    "|wrote|hates|praised|praises|refused|refuses"
)
"""In languages whose words the dictionary has, so that two it lacks are a name, on a list or not."""
OF_NEIGHBOURS = (
    "sa|sier|skrev|skriver|truet|truer|fortalte|forteller|slo|slog|nekter|hater|hyller|hyllet|ropte|sagde|siger|truede|fortæller|nægter"
    "|hader|hylder|råbte|puhui|puhuu|kertoi|kertoo|sanoi|sanoo|uhkasi|uhkaa|uhkaili|kirjoitti|huusi|löi|vihaa|ihailee|kannattaa"
)
"""In languages whose words it lacks, where one of the two has to be on a list."""
