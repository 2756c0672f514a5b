namespace Memo.Model.Instances;

/// <summary>What the user says of a piece of state.</summary>
internal enum KeyStatement
{
    None,
    Included,
    Excluded,
}
