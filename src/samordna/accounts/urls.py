from django.urls import path

from samordna.accounts.services.views import claims
from samordna.accounts.signing_in.views import account, sign_in, staying

app_name = "accounts"
urlpatterns = [
    path("logga-in/", sign_in.SignIn.as_view(), name="sign_in"),
    path("logga-ut/", sign_in.sign_out, name="sign_out"),
    path("konto/", account.account, name="account"),
    path("konto/andra-steget/", account.steps, name="second_step"),
    path("konto/inloggad/", staying.staying, name="staying"),
    path("konto/inloggningar/", account.browsers, name="sessions"),
    path("konto/inloggningar/avsluta-andra/", account.browsers_end, name="sessions_end"),
    path("konto/inloggningar/<int:browser>/avsluta/", account.browser_end, name="session_end"),
    *(
        path(f"<slug:municipality>/personer/inloggningstjanst/{address}", view, name=name)
        for address, view, name in [
            ("", claims.claim_roles, "claim_roles"),
            ("ny/", claims.claim_role_new, "claim_role_new"),
            ("<int:claim_role>/", claims.claim_role_edit, "claim_role_edit"),
            ("<int:claim_role>/ta-bort/", claims.claim_role_remove, "claim_role_remove"),
            ("<int:claim_role>/aterstall/", claims.claim_role_restore, "claim_role_restore"),
        ]
    ),
]
