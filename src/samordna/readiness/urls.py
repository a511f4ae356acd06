from django.urls import include, path

app_name = "readiness"
urlpatterns = [
    path("", include("samordna.readiness.activation.urls")),
]
