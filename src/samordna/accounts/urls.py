from django.urls import path

from samordna.accounts import views

app_name = "accounts"
urlpatterns = [
    path("logga-in/", views.SignIn.as_view(), name="sign_in"),
    path("logga-ut/", views.SignOut.as_view(), name="sign_out"),
]
