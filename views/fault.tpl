{{%AUTOESCAPE context="HTML"}}
{{! The error page. }}
{{>FAULT}}
