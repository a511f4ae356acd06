from django.urls import include, path

app_name = "readiness"
urlpatterns = [
    path("", include("samordna.readiness.routes.urls")),
    path("", include("samordna.readiness.activation.urls")),
    path("", include("samordna.readiness.afterwards.urls")),
    path("", include("samordna.readiness.offline.urls")),
    path("", include("samordna.readiness.duty.urls")),
    path("", include("samordna.readiness.crisis_plans.urls")),
]
