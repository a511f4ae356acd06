"""The applications, what every request passes, and how pages are made."""

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django_htmx",
    "procrastinate.contrib.django",
    "samordna.core",
    "samordna.accounts",
    "samordna.organisation",
    "samordna.guidance",
    "samordna.mapping",
    "samordna.situation",
    "samordna.plans",
    "samordna.collaboration",
    "samordna.training",
    "samordna.briefings",
    "samordna.review",
    "samordna.followup",
    "samordna.readiness",
    "samordna.intake",
    "samordna.history",
    "samordna.home",
    "samordna.content",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.usersessions",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "allauth.socialaccount.providers.saml",
]

MIDDLEWARE = [
    "samordna.core.middleware.RequestId",
    "samordna.core.middleware.SafeAnswers",
    "samordna.core.probes.Probes",
    "samordna.core.middleware.KnownHost",
    "samordna.core.plain_requests.PlainRequests",
    "samordna.core.middleware.SchemeTold",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "samordna.core.middleware.ChosenLanguage",
    "samordna.core.middleware.Received",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "samordna.core.middleware.Limits",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "samordna.core.middleware.HelpfulRefusals",
    "samordna.accounts.signing_in.middleware.SessionLimits",
    "samordna.accounts.signing_in.middleware.BusyHashing",
    "allauth.account.middleware.AccountMiddleware",
]

ROOT_URLCONF = "samordna.config.urls"
WSGI_APPLICATION = "samordna.config.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
            "builtins": [
                "django.templatetags.i18n",
                "django.templatetags.static",
                "samordna.core.templatetags.kept",
                "samordna.core.templatetags.once",
                "samordna.core.templatetags.quick",
                "samordna.core.templatetags.words",
            ],
        },
    }
]
