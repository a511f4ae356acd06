"""The names of services, and the words for somebody's account there."""

SERVICE = (
    r"(?:snap(?:chat)?|insta(?:gram)?|ig|tiktok|discord|kik|telegram|twitter|facebook|youtube|roblox|steam|psn|xbox|signal|flashback"
    r"|twitch|whatsapp|reddit|minecraft|fortnite|mastodon|vk)"
)
ACCOUNT_WORD = (
    r"(?:användarnamn(?:et)?|användaren?|username|user ?name|gamertag|nick(?:name|namn|et)?|alias|kontot?|account"
    r"|profil(?:en)?|kanal(?:en)?|signatur(?:en)?|handle|brukernavn|brugernavn|käyttäjä(?:nimi|tunnus)?)"
)
