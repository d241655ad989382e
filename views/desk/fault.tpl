{{%AUTOESCAPE context="HTML"}}
{{! The error page in the desk's frame. }}
{{>FAULT}}
