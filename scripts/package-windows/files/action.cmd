@echo off
setlocal EnableExtensions EnableDelayedExpansion
rem The line as Explorer wrote it: names with an ampersand and no blank reach no batch file whole.
set "NIANBAO_COMMAND_LINE=!cmdcmdline!"
rem From here on an exclamation mark in a name is one.
setlocal DisableDelayedExpansion
chcp 65001 >nul
if not exist "%~dp0program\node.exe" goto missing
"%~dp0program\node.exe" "%~dp0program\drop.js" ACTION %*
echo.
pause
rem Not exit /b: cmd would go on with what stands after an ampersand in a name.
exit
:missing
echo 请先把压缩包全部解压到一个文件夹里，再用里面的文件。
pause
exit
