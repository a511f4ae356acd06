"""allauth's views under our addresses. Their names are allauth's own, since it asks for its pages by name.

What is not here cannot be reached: there is no signing up, and nobody ties accounts of other services to theirs.
"""

from typing import Any

from allauth.account import views as account
from allauth.mfa.base import views as steps
from allauth.mfa.recovery_codes import views as codes
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as webauthn
from allauth.socialaccount import views as social
from django.db import transaction
from django.urls import path, re_path
from django.views.decorators.cache import never_cache
from django.views.generic import RedirectView

from samordna.accounts.services.views import saml, sso
from samordna.accounts.signing_in.views import account as own
from samordna.accounts.signing_in.views import password, second_step, sign_in


def whole(view: Any) -> Any:
    """In one transaction, so that a change, its entry in the history and the mail about it come together or not at all."""
    return transaction.atomic(never_cache(view))


readable = second_step.with_readable_codes
STEP = "konto/andra-steget/"
SAML = "sso/saml/<slug:organization_slug>/"
urlpatterns: list[Any] = [
    path("logga-in/", sign_in.SignIn.as_view(), name="account_login"),
    path("logga-in/andra-steget/", sign_in.SecondStepAtSignIn.as_view(), name="mfa_authenticate"),
    path("logga-in/passkey/", sign_in.SignInByPasskey.as_view(), name="mfa_login_webauthn"),
    path("logga-ut/", sign_in.sign_out, name="account_logout"),
    path("konto/stangt/", account.account_inactive, name="account_inactive"),
    path("konto/losenord/", whole(account.password_change), name="account_change_password"),
    path(
        "konto/losenord/nytt/",
        RedirectView.as_view(pattern_name="accounts:account"),
        name="account_set_password",
    ),
    path("konto/glomt-losenord/", account.password_reset, name="account_reset_password"),
    path("konto/glomt-losenord/skickat/", account.password_reset_done, name="account_reset_password_done"),
    path(
        "konto/nytt-losenord/klart/",
        account.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
    re_path(
        r"^konto/nytt-losenord/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        whole(password.ResetFromLink.as_view()),
        name="account_reset_password_from_key",
    ),
    path("konto/bekrafta/", account.reauthenticate, name="account_reauthenticate"),
    path("konto/bekrafta/kod/", steps.reauthenticate, name="mfa_reauthenticate"),
    path("konto/bekrafta/passkey/", second_step.PasskeyAgain.as_view(), name="mfa_reauthenticate_webauthn"),
    path(STEP, own.steps, name="mfa_index"),
    path(STEP, own.steps, name="mfa_list_webauthn"),
    path(f"{STEP}app/", whole(totp.activate_totp), name="mfa_activate_totp"),
    path(f"{STEP}app/ta-bort/", whole(second_step.AppRemove.as_view()), name="mfa_deactivate_totp"),
    path(f"{STEP}koder/", whole(readable(codes.view_recovery_codes)), name="mfa_view_recovery_codes"),
    path(f"{STEP}koder/hamta/", readable(codes.download_recovery_codes), name="mfa_download_recovery_codes"),
    path(
        f"{STEP}koder/nya/",
        whole(readable(codes.generate_recovery_codes)),
        name="mfa_generate_recovery_codes",
    ),
    path(f"{STEP}passkey/", whole(second_step.PasskeyAdd.as_view()), name="mfa_add_webauthn"),
    path(f"{STEP}passkey/<int:pk>/", whole(webauthn.edit_webauthn), name="mfa_edit_webauthn"),
    path(
        f"{STEP}passkey/<int:pk>/ta-bort/",
        whole(second_step.PasskeyRemove.as_view()),
        name="mfa_remove_webauthn",
    ),
    path("konto/inloggningar/", own.browsers, name="usersessions_list"),
    path("sso/avbruten/", social.login_cancelled, name="socialaccount_login_cancelled"),
    path("sso/fel/", social.login_error, name="socialaccount_login_error"),
    path("sso/<slug:provider_id>/", sso.start, name="openid_connect_login"),
    path("sso/<slug:provider_id>/svar/", sso.answer, name="openid_connect_callback"),
    path(f"{SAML}metadata/", saml.metadata, name="saml_metadata"),
    path(f"{SAML}acs/", saml.received, name="saml_acs"),
    path(f"{SAML}acs/klart/", saml.answer, name="saml_finish_acs"),
    path(f"{SAML}sls/", saml.signed_out_there, name="saml_sls"),
]
