namespace Workflows.Compiler.Lowering;

/// <summary>Where a flow goes on: a node that may be made later, or wherever another label leads.</summary>
internal sealed class Label
{
    private Node? node;
    private Label? forward;

    /// <summary>The node that the label leads to.</summary>
    public Node Node => node ?? forward?.Node ?? throw new InvalidOperationException("The label leads nowhere.");

    /// <summary>Lets the label lead to a node.</summary>
    public void Place(Node target) => node = target;

    /// <summary>Lets the label lead where another one leads.</summary>
    public void Forward(Label target)
    {
        node = null;
        forward = target;
    }
}
