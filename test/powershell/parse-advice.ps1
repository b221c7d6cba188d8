# Parses each command of a file and binds its parameters, without running anything. Prints complaints and names of commands.
param([string]$Commands, [string]$StandIns)
. $StandIns
function Complaints([string]$text) {
  $tokens = $null; $errors = $null
  $tree = [System.Management.Automation.Language.Parser]::ParseInput($text, [ref]$tokens, [ref]$errors)
  foreach ($one in $errors) { $one.Message }
  foreach ($command in $tree.FindAll({ $args[0] -is [System.Management.Automation.Language.CommandAst] }, $true)) {
    $name = $command.GetCommandName()
    $script:names += $name
    $found = Get-Command -Name $name -ErrorAction SilentlyContinue
    if ($null -eq $found) { "$name is no command"; continue }
    $binding = [System.Management.Automation.Language.StaticParameterBinder]::BindCommand($command, $true)
    foreach ($problem in $binding.BindingExceptions.Values) { "${name}: " + $problem.BindingException.Message }
    foreach ($bound in $binding.BoundParameters.GetEnumerator()) {
      $allowed = $bound.Value.Parameter.Attributes | Where-Object { $_ -is [ValidateSet] } | ForEach-Object { $_.ValidValues }
      $value = $bound.Value.ConstantValue
      if ($allowed -and $null -ne $value -and $allowed -notcontains $value) { "$name -$($bound.Key): $value is none of $allowed" }
    }
  }
}
$all = @(Get-Content -Raw -LiteralPath $Commands | ConvertFrom-Json | ForEach-Object {
  $names = @()
  $complaints = @(Complaints $_)
  @{ complaints = $complaints; names = $names } })
ConvertTo-Json -InputObject $all -Depth 4 -Compress
